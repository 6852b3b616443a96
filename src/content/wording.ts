import { parseDuration, type Unit } from '../schema/duration.ts'
import { languageOf, languageTag } from '../schema/locale.ts'
import { fillPlaceholders } from '../text/placeholders.ts'
import { remembered } from '../text/remembered.ts'

/** The sentences around a duration. */
export interface DurationStrings {
  readonly session: string
  readonly untilCleared: string
  readonly upTo: string
}

/** A duration in the words of a language: "13 months", "Up to 2 weeks", "Until ...". */
export function wordDuration(duration: string, locale: string, strings: DurationStrings): string {
  const parsed = parseDuration(duration)
  if (parsed === undefined) throw new Error(`unchecked duration "${duration}"`)
  if (parsed.kind === 'session') return strings.session
  if (parsed.kind === 'until-cleared') return strings.untilCleared
  const parts = parsed.parts.map(({ unit, count }) => unitFormat(locale)(unit).format(count))
  const words = listFormat(locale).format(parts)
  return parsed.upTo ? fillPlaceholders(strings.upTo, { duration: words }) : words
}

/** A day of the calendar in the words of a language: "March 30, 2021". */
export function wordDate(date: string, locale: string): string {
  return datesIn(locale)(date)
}

/** A percentage in the words of a language: "82%". */
export function wordPercent(percent: number, locale: string): string {
  return percentFormat(locale).format(percent / 100)
}

/** A list in the words of a language: "French, Spanish, and German". */
export function wordList(items: readonly string[], locale: string): string {
  return conjunctionFormat(locale).format(items)
}

/** The name of a language, in the words of another: "French" in English. */
export function nameLanguage(locale: string, inLocale: string): string {
  return languageNames(inLocale).of(languageTag(locale)) ?? languageTag(locale)
}

/** The name of a country in the words of a language: "France" for `FR`. */
export function nameCountry(code: string, locale: string): string {
  return countryNameIn(locale)(code)
}

const countryNameIn = remembered((locale: string) =>
  remembered((code: string) => countryNames(locale).of(code) ?? code)
)

/** A number in the words of a language: "1,200". */
export function wordNumber(number: number, locale: string): string {
  return numberFormat(locale).format(number)
}

/** The name of a language in itself, as it stands in a list: "Français". */
export const ownLanguageName = remembered((locale: string): string => {
  const name = nameLanguage(locale, locale)
  const [first = ''] = name
  // Georgian has capitals, but none at the start of a word.
  if (/\p{sc=Georgian}/u.test(first)) return name
  return first.toLocaleUpperCase(languageTag(locale)) + name.slice(first.length)
})

/** The order of two names as a dictionary of a language has it. */
export function compareNames(a: string, b: string, locale: string): number {
  return collator(locale).compare(a, b)
}

/** Whether a language is written from right to left. */
export const directionOf = remembered((locale: string): 'ltr' | 'rtl' => {
  // Node 20 has the property of an earlier draft, later versions have the method of the standard.
  const intl = new Intl.Locale(languageTag(locale)) as Intl.Locale & {
    readonly textInfo?: { readonly direction: 'ltr' | 'rtl' }
    getTextInfo?(): { readonly direction: 'ltr' | 'rtl' }
  }
  return (intl.getTextInfo?.() ?? intl.textInfo)?.direction ?? 'ltr'
})

// Formatters are slow to make and have no state: one for each language (and unit) is enough.

const unitFormat = remembered((locale: string) =>
  remembered(
    (unit: Unit) =>
      new Intl.NumberFormat(languageTag(locale), { style: 'unit', unit, unitDisplay: 'long' })
  )
)

const listFormat = remembered(
  (locale: string) => new Intl.ListFormat(languageTag(locale), { type: 'unit' })
)

const conjunctionFormat = remembered(
  (locale: string) => new Intl.ListFormat(languageTag(locale), { type: 'conjunction' })
)

const collator = remembered((locale: string) => new Intl.Collator(languageTag(locale)))

const percentFormat = remembered(
  (locale: string) =>
    new Intl.NumberFormat(languageTag(locale), { style: 'percent', maximumFractionDigits: 2 })
)

const languageNames = remembered(
  (locale: string) => new Intl.DisplayNames(languageTag(locale), { type: 'language' })
)

const countryNames = remembered(
  (locale: string) => new Intl.DisplayNames(languageTag(locale), { type: 'region' })
)

const numberFormat = remembered((locale: string) => new Intl.NumberFormat(languageTag(locale)))

const datesIn = remembered((locale: string) => {
  const format = new Intl.DateTimeFormat(languageTag(locale), {
    dateStyle: 'long',
    timeZone: 'UTC'
  })
  // French counts the first day, which Intl does not: "1er janvier 2026".
  const isFrench = languageOf(locale) === 'fr'
  return remembered((date: string) => {
    const words = format.format(new Date(`${date}T00:00:00Z`))
    return isFrench ? words.replace(/^1 /, '1er ') : words
  })
})
