import type { Report } from '../diagnostics/diagnostic.ts'
import { type SourceFile, wholeFile } from '../diagnostics/place.ts'
import type { Logo } from './logo.ts'
import { isPng } from './png/chunks.ts'
import { readPng } from './png/read-png.ts'
import { readSvg } from './svg/read-svg.ts'

/** How files of other kinds begin, in Latin-1. */
const BEGINNINGS: readonly (readonly [RegExp, string])[] = [
  [/^\x89PNG/, 'a PNG'],
  [/^\xff\xd8\xff/, 'a JPEG'],
  [/^GIF8/, 'a GIF'],
  [/^RIFF....WEBP/s, 'a WebP'],
  [/^....ftypavi/s, 'an AVIF'],
  [/^\p{Cc}\x8b\p{Cc}/u, 'a compressed file'],
  [/^%PDF/, 'a PDF'],
  [/^(?:\xff\xfe|\xfe\xff)/, 'a text in UTF-16'],
  [/^\s*<(?:!doctype html|html)/i, 'a web page'],
  [/^\s*<(?:\?xml|!doctype svg|svg|!--)/i, 'an SVG'],
  [/^$/, 'an empty file']
]

/** Reads the file of a logo, by its ending. Everything that speaks against publishing it is reported. */
export function readLogo(file: SourceFile, report: Report): Logo | undefined {
  if (file.isUnreadable) return undefined
  const bytes = file.bytes ?? new TextEncoder().encode(file.text)
  const isSvg = file.path.endsWith('.svg')
  if (isSvg ? looksLikeSvg(file.text) : isPng(bytes))
    return isSvg ? readSvg(file, report) : readPng(file, bytes, report)
  const start = String.fromCharCode(...bytes.subarray(0, 100))
  const found = BEGINNINGS.find(([beginning]) => beginning.test(start))?.[1]
  report(wholeFile(file.path), { code: 'logo-not-its-ending', found: found ?? 'something else' })
  return undefined
}

function looksLikeSvg(text: string): boolean {
  return /^\s*</.test(text) && !/^\s*<(?:!doctype html|html)/i.test(text)
}
