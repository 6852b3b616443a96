import { sentencesIn } from '../text/sentences.ts'
import { type Comparison, type Finding, finding, isOfSourceLanguage } from './comparison.ts'
import { allPartsOf } from './written-text.ts'

/** From this many words on, a text is not the same in two languages by chance. */
const WORDS = 3

/** Sentences that say in another language exactly what their source says. */
export function findIdentical(comparison: Comparison): Finding[] {
  const { own, source, locale } = comparison
  if (isOfSourceLanguage(locale)) return []
  return [...own.values()].flatMap((text) => {
    const from = source.get(text.key)
    const known = new Set((from === undefined ? [] : allPartsOf(from)).flatMap(sentencesOf))
    return allPartsOf(text).flatMap((part) =>
      sentencesOf(part)
        .filter((sentence) => known.has(sentence) && hasWords(sentence))
        .map((sentence) => {
          const problem = { code: 'translation-identical', key: text.key, text: sentence } as const
          return finding(comparison, text.key, part.placeOf(sentence), problem)
        })
    )
  })
}

function sentencesOf({ text }: { readonly text: string }): string[] {
  return sentencesIn(text)
}

/** Whether a sentence has words to translate: enough of them, and not only names and placeholders. */
function hasWords(sentence: string): boolean {
  const words =
    sentence.replace(/\{[A-Za-z]+\}/g, ' ').match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? []
  return words.length >= WORDS && words.some((word) => /^\p{Ll}[\p{Ll}'’-]*$/u.test(word))
}
