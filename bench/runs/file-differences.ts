import { isDeepStrictEqual } from 'node:util'
import { wordsOfPage } from './page-words.ts'

/** The files of a tenant by their names, and the parts of each that count, in their order. */
const PARTS = {
  'index.html': wordsOfPage,
  '404.html': wordsOfPage,
  'cookies.json': (text: string) => valuesOf(JSON.parse(text), '').toSorted(),
  'robots.txt': linesOf,
  'sitemap.xml': addressesOf
} as const

/** A kind of file, by its name. */
export type Kind = keyof typeof PARTS

/** All kinds of files that a tenant has. */
export const KINDS = Object.keys(PARTS) as Kind[]

/**
 * Where two files of a kind first differ, with a few parts of each from there; nothing where they
 * say the same: the same words of a page, the same data, the same lines, the same addresses with
 * their days and alternates.
 */
export function firstDifference(kind: Kind, ours: string, other: string): string | undefined {
  const [one, two] = [PARTS[kind](ours), PARTS[kind](other)]
  if (isDeepStrictEqual(one, two)) return undefined
  const at = one.findIndex((part, index) => part !== two[index])
  const start = Math.max(0, (at === -1 ? one.length : at) - 3)
  const from = (parts: readonly string[]) => parts.slice(start, start + 11).join(' ')
  return `“${from(one)}” and “${from(two)}”.`
}

/** Each value of some data with the way to it: two data are equal where these are. */
function valuesOf(data: unknown, way: string): string[] {
  const entries = typeof data === 'object' && data !== null ? Object.entries(data) : []
  if (entries.length === 0) return [`${way} ${JSON.stringify(data)}`]
  return entries.flatMap(([key, value]) =>
    valuesOf(value, Array.isArray(data) ? `${way}[${key}]` : `${way}.${key}`)
  )
}

function linesOf(text: string): string[] {
  return text.trim().split(/\r?\n/)
}

/** What a sitemap says of each address: the texts and the attributes inside of `url`. */
function addressesOf(xml: string): string[] {
  const places = xml.split('<url>').slice(1)
  return places.flatMap((place) => [
    `loc: ${/<loc>(.*?)<\/loc>/.exec(place)?.[1]}`,
    `lastmod: ${/<lastmod>(.*?)<\/lastmod>/.exec(place)?.[1]}`,
    ...Array.from(
      place.matchAll(/<xhtml:link rel="alternate" hreflang="(.*?)" href="(.*?)"\s*\/>/g),
      ([, language, url]) => `${language}: ${url}`
    )
  ])
}
