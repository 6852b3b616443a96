import { isWhole, isWholeSection } from '../content/content.ts'
import type { Texts } from '../content/texts.ts'

/** How many texts of a language are missing or not whole, so that a page shows them in another. */
export function countMissing(
  texts: Texts | undefined,
  source: Texts
): { readonly missing: number; readonly total: number } {
  const lacks = [
    ...[...source.strings].map(([key, text]) => isMissing(texts?.strings.get(key), text)),
    ...[...source.words].map(([key, text]) => isMissing(texts?.words.get(key), text)),
    ...[...source.sections].map(([key, section]) => {
      const own = texts?.sections.get(key)
      return own === undefined || !isWholeSection(own, section)
    })
  ]
  return { missing: lacks.filter(Boolean).length, total: lacks.length }
}

function isMissing(text: string | undefined, source: string): boolean {
  return text === undefined || !isWhole(text, source)
}
