import { SOURCE_LOCALE } from '../content/fallback.ts'
import type { LocaleSources } from '../content/locale-sources.ts'
import type { Texts } from '../content/texts.ts'
import { nameLanguage } from '../content/wording.ts'
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts'
import type { Place } from '../diagnostics/place.ts'
import type { Problem } from '../diagnostics/problem.ts'
import { languageOf } from '../schema/locale.ts'
import type { WrittenText } from './written-text.ts'

/** The texts of one language beside those that they were translated from. */
export interface Comparison {
  readonly locale: string
  /** By key. */
  readonly source: ReadonlyMap<string, WrittenText>
  /** By key; in the source language the same as `source`. */
  readonly own: ReadonlyMap<string, WrittenText>
  /** Absent where the language has no folder. */
  readonly texts: Texts | undefined
  readonly files: LocaleSources | undefined
}

/** Something that a translator should look at: a diagnostic of one text of one language. */
export interface Finding extends Diagnostic {
  readonly locale: string
  readonly key: string
}

/** A finding in the words of its problem. */
export function finding(
  { locale }: Pick<Comparison, 'locale'>,
  key: string,
  place: Place,
  problem: Problem
): Finding {
  return { ...diagnostic(place, problem), locale, key }
}

/** Whether a language is the source, or a form of it: `en-gb` may say the same as `en`. */
export function isOfSourceLanguage(locale: string): boolean {
  return languageOf(locale) === SOURCE_LOCALE
}

/** The name of a language in the words of this program. */
export function languageName(locale: string): string {
  return nameLanguage(locale, SOURCE_LOCALE)
}

/** What a message says of the source of a text: where it stands and, if it is short, its words. */
export function sourceOf({ place, title, wording }: WrittenText): {
  readonly source: string
  readonly words: string | undefined
} {
  const { file, line } = place()
  return { source: `${file}:${line}`, words: title === undefined ? wording : undefined }
}
