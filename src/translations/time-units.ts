import { UNITS, type Unit } from '../schema/duration.ts'
import { languageTag } from '../schema/locale.ts'

/** Counts that bring out every plural form of a language. */
const COUNTS = [0, 0.5, 1, 1.5, 2, 3, 5, 10, 11, 20, 21, 100] as const

/** A unit that is shorter is as likely to be another word: the French "an" is also English. */
const SHORTEST = 3

/** A number with a unit of time in another language than that of its text. */
export interface ForeignUnit {
  /** As it stands in the text: `1 minuut`. */
  readonly words: string
  readonly unit: string
  /** The languages that have this word. */
  readonly locales: readonly string[]
}

/** Finds units of time of other languages in texts of one language. */
export function foreignUnits(
  locale: string,
  locales: readonly string[]
): (text: string) => ForeignUnit[] {
  const own = new Set(FORMS.flatMap((form) => unitsOf(locale, form)))
  const hasSigns = [...own].some(isSign)
  const foreign = new Map<string, string[]>()
  for (const other of locales)
    for (const unit of unitsOf(other, 'long'))
      if (!own.has(unit) && (unit.length >= SHORTEST || (isSign(unit) && !hasSigns)))
        foreign.set(unit, [...(foreign.get(unit) ?? []), other])
  if (foreign.size === 0) return () => []
  const units = [...foreign.keys()].toSorted((a, b) => b.length - a.length).map(pattern)
  const number = String.raw`(?<![\p{L}\p{N}])\p{Nd}[\p{Nd}.,]*[\s\u00a0\u202f]?`
  const sought = new RegExp(`${number}(${units.join('|')})`, 'gu')
  return (text) =>
    [...text.matchAll(sought)].map(([words, unit = '']) => ({
      words,
      unit,
      locales: foreign.get(unit) ?? []
    }))
}

/** Words end where no letter follows, but in Chinese and Japanese there is no blank between them. */
function pattern(unit: string): string {
  const escaped = unit.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return isSign(unit) ? escaped : `${escaped}(?![\\p{L}\\p{N}])`
}

function isSign(unit: string): boolean {
  return /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]$/u.test(unit)
}

const FORMS = ['long', 'short', 'narrow'] as const
type Form = (typeof FORMS)[number]

const made = new Map<string, readonly string[]>()

/** All units of time of a language in every plural form, as a duration is worded. */
function unitsOf(locale: string, form: Form): readonly string[] {
  const key = `${locale} ${form}`
  const words = made.get(key) ?? [...new Set(UNITS.flatMap((unit) => formsOf(unit, locale, form)))]
  made.set(key, words)
  return words
}

function formsOf(unit: Unit, locale: string, unitDisplay: Form): string[] {
  const format = new Intl.NumberFormat(languageTag(locale), { style: 'unit', unit, unitDisplay })
  return COUNTS.flatMap((count) =>
    format
      .formatToParts(count)
      .flatMap(({ type, value }) => (type === 'unit' ? [value.trim()] : []))
  )
}
