import type { Section } from '../../content/section.ts'
import { type Place, placeAt } from '../../diagnostics/place.ts'
import { languageOf, languageTag } from '../../schema/locale.ts'
import { blocksOf } from '../../text/markdown.ts'
import { remembered, rememberedFor } from '../../text/remembered.ts'
import { sentencesIn } from '../../text/sentences.ts'
import { type Counts, measuresOf } from './measures.ts'
import { syllablesIn } from './syllables.ts'

/** A sentence of a section, with what is counted in it. */
export interface ProseSentence {
  readonly text: string
  readonly counts: Counts
  /** Words, or characters where the language counts these. */
  readonly length: number
  place(): Place
}

/** What no reader reads as prose: addresses of the web and of the post, placeholders, numbers. */
const NO_WORD = /\{\w+\}|https?:\/\/\S+|\S+@\S+\.\S+|[\p{L}]*\d[\p{L}\d/.,-]*/gu

/** An address of the post has the number of a place or a box. */
const POSTAL = /\b\d{5}\b/

/** The sentences of a section that are prose. */
export const proseOf = rememberedFor(({ file, text }: Section) =>
  remembered((locale: string): readonly ProseSentence[] => {
    const body = text.slice(text.indexOf('\n\n') + 2)
    const start = file.text.indexOf(body)
    const lines = body.split('\n')
    const offsetOf = (line: number) =>
      start + lines.slice(0, line).reduce((sum, one) => sum + one.length + 1, 0)
    return blocksOf(body).flatMap(({ text: block, links, lines: [from, to] }) =>
      // A block that is nothing but a link is a name, and a citation is one too.
      links.includes(block)
        ? []
        : sentencesIn(withoutCitations(block, links))
            .filter((sentence) => !POSTAL.test(sentence))
            .map((sentence) => ({
              text: sentence,
              counts: countsOf(sentence, locale),
              length: lengthOf(sentence, locale),
              place: () => {
                const [at, end] = [offsetOf(from), offsetOf(to) - 1]
                const found = file.text.slice(at, end).indexOf(sentence.slice(0, 12))
                return placeAt(file, at + Math.max(0, found), end)
              }
            }))
            .filter(({ counts }) => counts.words > 0)
    )
  })
)

/** A link whose words have a number cites a law or a document: it has to be called so. */
function withoutCitations(block: string, links: readonly string[]): string {
  return links
    .filter((link) => /\d/.test(link))
    .reduce((text, link) => text.replace(link, ''), block)
}

/** What is counted in one sentence. */
export function countsOf(sentence: string, locale: string): Counts {
  const words = wordsOf(sentence, locale)
  const language = languageOf(locale)
  return {
    sentences: 1,
    words: words.length,
    syllables: words.reduce((sum, word) => sum + syllablesIn(word, language), 0),
    letters: words.reduce((sum, word) => sum + (word.match(/\p{L}/gu)?.length ?? 0), 0)
  }
}

/** How long a sentence is, in the unit of its language. */
export function lengthOf(sentence: string, locale: string): number {
  return measuresOf(languageOf(locale)).unit === 'words'
    ? wordsOf(sentence, locale).length
    : (sentence.match(/\p{sc=Han}/gu)?.length ?? 0)
}

/** The sum of what is counted in several sentences. */
export function sumOf(all: readonly Counts[]): Counts {
  return all.reduce(
    (sum, one) => ({
      sentences: sum.sentences + one.sentences,
      words: sum.words + one.words,
      syllables: sum.syllables + one.syllables,
      letters: sum.letters + one.letters
    }),
    { sentences: 0, words: 0, syllables: 0, letters: 0 }
  )
}

const segmenters = remembered(
  (locale: string) => new Intl.Segmenter(languageTag(locale), { granularity: 'word' })
)

function wordsOf(sentence: string, locale: string): string[] {
  const segments = segmenters(locale).segment(sentence.replace(NO_WORD, ' '))
  return [...segments].flatMap(({ segment, isWordLike }) => (isWordLike ? [segment] : []))
}
