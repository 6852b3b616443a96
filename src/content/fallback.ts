/** The language in which every text is written first, and from which it is translated. */
export const SOURCE_LOCALE = 'en'

/** The languages in which a text is looked for, the best first: `fr-ca`, `fr`, `en`. */
export function fallbackChain(locale: string): readonly string[] {
  const parts = locale.split('-')
  const own = parts.map((_, index) => parts.slice(0, parts.length - index).join('-'))
  return [...new Set([...own, SOURCE_LOCALE])]
}
