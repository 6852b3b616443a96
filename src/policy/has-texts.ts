import { languageOf } from '../schema/locale.ts'
import type { Shared } from './shared.ts'

/** Whether there is any text in a language, or in a wider form of it: `fr` for `fr-ca`. */
export function hasTexts(
  locale: string,
  { texts, contentFor }: Pick<Shared, 'texts' | 'contentFor'>
): boolean {
  if (texts.has(locale)) return true
  return contentFor(locale).chain.some(
    (one) => languageOf(one) === languageOf(locale) && texts.has(one)
  )
}
