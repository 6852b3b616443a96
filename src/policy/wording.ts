import { parseDuration, type Unit } from '../schema/duration.ts'
import { languageTag } from '../schema/locale.ts'
import type { Strings } from '../schema/strings.ts'
import { fillPlaceholders } from '../text/placeholders.ts'

/** A duration in the words of a language: "13 months", "Up to 2 weeks", "Until ...". */
export function wordDuration(duration: string, locale: string, strings: Strings): string {
  const parsed = parseDuration(duration)
  if (parsed === undefined) throw new Error(`unchecked duration "${duration}"`)
  if (parsed.kind === 'session') return strings.durations.session
  if (parsed.kind === 'until-cleared') return strings.durations.untilCleared
  const parts = parsed.parts.map(({ unit, count }) => unitFormat(locale, unit).format(count))
  const words = listFormat(locale).format(parts)
  return parsed.upTo ? fillPlaceholders(strings.durations.upTo, { duration: words }) : words
}

/** A day of the calendar in the words of a language: "March 30, 2021". */
export function wordDate(date: string, locale: string): string {
  return dateFormat(locale).format(new Date(`${date}T00:00:00Z`))
}

/** Whether a language is written from right to left. */
export function directionOf(locale: string): 'ltr' | 'rtl' {
  // Node 20 has the property of an earlier draft, later versions have the method of the standard.
  const intl = new Intl.Locale(languageTag(locale)) as Intl.Locale & {
    readonly textInfo?: { readonly direction: 'ltr' | 'rtl' }
    getTextInfo?(): { readonly direction: 'ltr' | 'rtl' }
  }
  return (intl.getTextInfo?.() ?? intl.textInfo)?.direction ?? 'ltr'
}

const unitFormat = remembered(
  (locale, unit) =>
    new Intl.NumberFormat(languageTag(locale), {
      style: 'unit',
      unit: unit as Unit,
      unitDisplay: 'long'
    })
)

const listFormat = remembered(
  (locale) => new Intl.ListFormat(languageTag(locale), { type: 'unit' })
)

const dateFormat = remembered(
  (locale) => new Intl.DateTimeFormat(languageTag(locale), { dateStyle: 'long', timeZone: 'UTC' })
)

/** Formatters are slow to make and have no state: one for each locale (and unit) is enough. */
function remembered<Format>(make: (locale: string, unit: string) => Format) {
  const made = new Map<string, Format>()
  return (locale: string, unit = ''): Format => {
    const key = `${locale} ${unit}`
    const format = made.get(key) ?? make(locale, unit)
    made.set(key, format)
    return format
  }
}
