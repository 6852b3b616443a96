import type { Content, Found } from '../content/content.ts'
import type { WordField } from '../content/texts.ts'
import { languageOf } from '../schema/locale.ts'
import type { CookieRecord } from '../tenants/cookie-record.ts'
import { localTextIn } from './local-text.ts'

/** A text of a cookie with the language in which it was found. */
export interface CookieWord extends Found<string> {
  /** Whether the tenant or a profile says it, and not the catalog. */
  readonly isOwn: boolean
}

/**
 * In each language of the chain: the text that the tenant or a profile sets, else the catalog's. A
 * text without a language says that it is the only one: the catalog's never stands in its place.
 */
export function cookieWord(
  key: WordField,
  { fields, serviceId, name }: Pick<CookieRecord, 'fields' | 'serviceId' | 'name'>,
  mainLocale: string,
  content: Content
): CookieWord | undefined {
  const own = fields[key]
  const shared =
    serviceId === undefined || typeof own === 'string'
      ? undefined
      : content.word(serviceId, name, key)
  for (const locale of content.chain) {
    const value = own === undefined ? undefined : localTextIn(own, locale, mainLocale)
    if (value !== undefined && (shared !== undefined || isNear(locale, content.locale)))
      return { value, locale, isOwn: true }
    if (shared?.locale === locale) return { ...shared, isOwn: false }
  }
  return undefined
}

/** Whether two tags name the same language, of whatever place. */
function isNear(a: string, b: string): boolean {
  return a === b || languageOf(a) === languageOf(b)
}
