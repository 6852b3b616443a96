import { readFileSync } from 'node:fs'
import { fontFilePerFamily } from './fonts.ts'

/** The first and the last character of a run that a font has. */
type Run = readonly [first: number, last: number]

/** Characters that are never drawn, so that no font needs them. */
const UNDRAWN = /^[\s\p{Default_Ignorable_Code_Point}\p{Cf}]$/u

const known = new Map<string, boolean>()

/** For each UTF-16 unit of one that is a character by itself: whether it is known to be drawn, as 1. */
const drawn = new Uint8Array(0x10000)
const fonts: (readonly Run[])[] = []

/** The characters of a text for which no font of the PDFs has a glyph, each once. */
export function missingGlyphs(text: string): string[] {
  if (isDrawn(text)) return []
  return [...new Set(text)].filter((character) => {
    const isKnown = known.get(character)
    if (isKnown !== undefined) return !isKnown
    const hasGlyph = UNDRAWN.test(character) || isInAnyFont(character.codePointAt(0) ?? 0)
    known.set(character, hasGlyph)
    if (hasGlyph && character.length === 1) drawn[character.charCodeAt(0)] = 1
    return !hasGlyph
  })
}

/** Whether every character was met before and is drawn: nearly all texts are looked at no further. */
function isDrawn(text: string): boolean {
  for (let index = 0; index < text.length; index++)
    if (drawn[text.charCodeAt(index)] !== 1) return false
  return true
}

/** Fonts are read one after the other, the large ones last, and only while none has the character. */
function isInAnyFont(code: number): boolean {
  const files = fontFilePerFamily()
  for (const [index, file] of files.entries()) {
    fonts[index] ??= readRuns(readFileSync(file))
    if (fonts[index].some(([first, last]) => first <= code && code <= last)) return true
  }
  return false
}

/**
 * The characters of a font, from its table "cmap" in format 12 or 4.
 * https://learn.microsoft.com/en-us/typography/opentype/spec/cmap
 */
function readRuns(font: Buffer): Run[] {
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, index) => 12 + 16 * index)
  const entry = tables.find((at) => font.toString('latin1', at, at + 4) === 'cmap')
  if (entry === undefined) return []
  const cmap = font.subarray(font.readUInt32BE(entry + 8))
  const subtables = Array.from({ length: cmap.readUInt16BE(2) }, (_, index) =>
    cmap.subarray(cmap.readUInt32BE(8 + 8 * index))
  )
  const full = subtables.find((table) => table.readUInt16BE(0) === 12)
  if (full !== undefined)
    return Array.from({ length: full.readUInt32BE(12) }, (_, index): Run => {
      const at = 16 + 12 * index
      return [full.readUInt32BE(at), full.readUInt32BE(at + 4)]
    })
  const basic = subtables.find((table) => table.readUInt16BE(0) === 4)
  return basic === undefined ? [] : segmentsOf(basic)
}

/** The segments of format 4: a list of last characters, two bytes, a list of first characters. */
function segmentsOf(table: Buffer): Run[] {
  const bytes = table.readUInt16BE(6)
  const runs = Array.from({ length: bytes / 2 }, (_, index): Run => {
    const at = 14 + 2 * index
    return [table.readUInt16BE(at + bytes + 2), table.readUInt16BE(at)]
  })
  return runs.filter(([first]) => first !== 0xffff)
}
