import type { Found } from '../content/content.ts'
import type { LocalText } from '../schema/text.ts'

/** A text without a language is in the tenant's main one. */
export function localTextIn(
  text: LocalText,
  locale: string,
  mainLocale: string
): string | undefined {
  if (typeof text === 'string') return locale === mainLocale ? text : undefined
  return text[locale]
}

/** A text of a tenant or profile in the first language of a chain in which it is said. */
export function findLocalText(
  text: LocalText,
  chain: readonly string[],
  mainLocale: string
): Found<string> | undefined {
  for (const locale of chain) {
    const value = localTextIn(text, locale, mainLocale)
    if (value !== undefined) return { value, locale }
  }
  return undefined
}
