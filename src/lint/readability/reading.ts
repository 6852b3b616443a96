import type { Content } from '../../content/content.ts'
import type { Section } from '../../content/section.ts'
import type { Place } from '../../diagnostics/place.ts'
import { languageOf } from '../../schema/locale.ts'
import type { Policy } from '../../schema/policy.ts'
import { remembered, rememberedFor } from '../../text/remembered.ts'
import { type Formula, measuresOf } from './measures.ts'
import { type ProseSentence, proseOf, sumOf } from './prose.ts'

/** A sentence that is too long. */
export interface LongSentence {
  /** The section in which it stands: `cookies/what-is-a-cookie`. */
  readonly section: string
  readonly locale: string
  readonly sentence: ProseSentence
}

/** A text that is hard to read as a whole, by one formula. */
export interface HardText {
  readonly locale: string
  readonly formula: Formula
  readonly ease: number
  /** The hardest sentences, the worst first. */
  readonly worst: readonly { readonly text: string; readonly place: Place }[]
}

/** What is hard to read in the shared texts of a policy in one language. */
export interface Reading {
  readonly long: readonly LongSentence[]
  readonly hard: readonly HardText[]
}

/** Formulas say nothing of fewer words than this. */
const FEWEST_WORDS = 100

/** A sentence of fewer words is not hard for its length, whatever its words are. */
const FEWEST_OF_SENTENCE = 5

/** How many sentences are named. */
const NAMED = 3

/** What is hard in the shared sections of a policy, all together: one result for all tenants. */
export const readingOf = rememberedFor(({ section }: Content) =>
  rememberedFor((policy: Policy) =>
    remembered((policyId: string): Reading => {
      const found = policy.sections.flatMap(({ id }) => {
        const one = section(policyId, id)
        return one === undefined ? [] : [{ ...one, key: `${policyId}/${id}` }]
      })
      const locales = [...new Set(found.map(({ locale }) => locale))]
      return {
        long: found.flatMap(({ value, locale, key }) => longIn(value, locale, key)),
        hard: locales.flatMap((locale) => {
          const own = found.filter((one) => one.locale === locale)
          return hardIn(
            own.flatMap(({ value }) => proseOf(value)(locale)),
            locale
          )
        })
      }
    })
  )
)

/** What is hard in one section, by itself. */
export const readingOfSection = rememberedFor((section: Section) =>
  remembered((key: string): Reading => {
    const [locale = ''] = key.split('/')
    const prose = proseOf(section)(locale)
    return {
      long: longIn(section, locale, key.slice(locale.length + 1)),
      hard: hardIn(prose, locale)
    }
  })
)

function longIn(section: Section, locale: string, key: string): LongSentence[] {
  const { longest } = measuresOf(languageOf(locale))
  return proseOf(section)(locale)
    .filter(({ length }) => length > longest)
    .map((sentence) => ({ section: key, locale, sentence }))
}

function hardIn(prose: readonly ProseSentence[], locale: string): HardText[] {
  const counts = sumOf(prose.map((sentence) => sentence.counts))
  if (counts.words < FEWEST_WORDS) return []
  return measuresOf(languageOf(locale)).formulas.flatMap((formula) => {
    const ease = formula.ease(counts)
    if (ease >= formula.floor) return []
    const worst = prose
      .filter((sentence) => sentence.counts.words >= FEWEST_OF_SENTENCE)
      .toSorted((a, b) => formula.ease(a.counts) - formula.ease(b.counts))
      .slice(0, NAMED)
    return [
      { locale, formula, ease, worst: worst.map(({ text, place }) => ({ text, place: place() })) }
    ]
  })
}
