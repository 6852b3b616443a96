import { otherLanguage } from '../text/language.ts'
import { sentencesIn } from '../text/sentences.ts'
import { type Comparison, type Finding, finding, languageName } from './comparison.ts'
import { foreignUnits } from './time-units.ts'
import { allPartsOf, type WrittenPart, type WrittenText } from './written-text.ts'

/** Sentences and units of time that stand in another language than that of their file. */
export function findForeign(comparison: Comparison, locales: readonly string[]): Finding[] {
  const { locale, own } = comparison
  const unitsIn = foreignUnits(locale, locales)
  return [...own.values()].flatMap((text) =>
    allPartsOf(text).flatMap((part) => [
      ...foreignSentences(text, part, comparison),
      ...unitsIn(part.text).map(({ words, unit, locales: ofUnit }) => {
        const problem = {
          code: 'translation-foreign-unit',
          key: text.key,
          unit,
          languages: ofUnit.map(languageName),
          language: languageName(locale)
        } as const
        return finding(comparison, text.key, part.placeOf(words), problem)
      })
    ])
  )
}

/** What says the same as the source is reported for that, and not again for its language. */
function foreignSentences(
  { key }: WrittenText,
  part: WrittenPart,
  comparison: Comparison
): Finding[] {
  const { locale, own, source } = comparison
  const isSource = own === source
  const from = isSource ? undefined : source.get(key)
  const sourceTexts = from === undefined ? [] : allPartsOf(from).map(({ text }) => text)
  const sourceWords = new Set(sourceTexts.flatMap(wordsIn))
  const sourceSentences = new Set(sourceTexts.flatMap(sentencesIn))
  return sentencesIn(part.text).flatMap((sentence) => {
    if (sourceSentences.has(sentence)) return []
    const withoutNames = wordsIn(sentence).filter((word) => !sourceWords.has(word))
    const withoutLinks = part.links.reduce((left, link) => left.replaceAll(link, ' '), sentence)
    const alternatives = [withoutNames.join(' '), plain(withoutLinks)]
    const found = otherLanguage(plain(sentence), alternatives, locale)
    if (found === undefined) return []
    const problem = {
      code: 'translation-foreign-sentence',
      key,
      text: sentence,
      found: languageName(found),
      language: languageName(locale)
    } as const
    return [finding(comparison, key, part.placeOf(sentence), problem)]
  })
}

/** A text without its placeholders. */
function plain(text: string): string {
  return text.replace(/\{[A-Za-z]+\}/g, ' ')
}

function wordsIn(text: string): string[] {
  return plain(text).match(/[\p{L}\p{M}'’-]+/gu) ?? []
}
