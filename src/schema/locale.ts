import { remembered } from '../text/remembered.ts'
import { judgedText } from './problem-issue.ts'

const LOCALE = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/

/** Whether a text is a BCP 47 language tag in lower case, as it stands in paths: `en`, `pt-br`. */
export const isLocale = remembered(
  (text: string): boolean => LOCALE.test(text) && canonical(text)?.toLowerCase() === text
)

/** The language of a tag without its script or region: `fr` for `fr-ca`. */
export function languageOf(locale: string): string {
  return locale.split('-')[0] ?? locale
}

/** The language tag as HTML and `Intl` write it: `pt-BR`. */
export const languageTag = remembered((locale: string): string => canonical(locale) ?? locale)

/** A language, as a BCP 47 tag in lower case. https://www.rfc-editor.org/info/bcp47 */
export const Locale = judgedText((value) =>
  isLocale(value) ? undefined : { code: 'bad-locale', value, meant: meantBy(value) }
).meta({ pattern: LOCALE.source })

function meantBy(value: string): string | undefined {
  const meant = canonical(value.trim().replaceAll('_', '-'))?.toLowerCase()
  return meant !== undefined && isLocale(meant) ? meant : undefined
}

function canonical(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0]
  } catch (cause) {
    if (cause instanceof RangeError) return undefined
    throw cause
  }
}
