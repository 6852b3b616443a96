import { languageOf } from '../../schema/locale.ts'
import type { Rule } from '../rule.ts'
import { gdpr12, transparencyGuidelines } from '../sources/european-law.ts'

type Values =
  | { readonly kind: 'hedge'; readonly name: string; readonly word: string }
  | { readonly kind: 'long'; readonly name: string; readonly count: number }

const MOST_WORDS = 25

const HEDGES: Readonly<Record<string, RegExp>> = {
  en: /\b(?:may|might|possibly|often|some)\b/i,
  fr: /\b(?:pourrait|pourraient|éventuellement|souvent)\b/i,
  es: /\b(?:podría|podrían|posiblemente|a menudo)\b/i,
  de: /\b(?:könnte|könnten|möglicherweise|gegebenenfalls|eventuell)\b/i,
  it: /\b(?:potrebbe|potrebbero|eventualmente|spesso)\b/i
}

/** E20: a purpose in plain words. */
export const plainLanguageBudget: Rule<Values> = {
  id: 'plain-language-budget',
  title: 'A purpose is one short sentence that does not hedge.',
  severity: 'advice',
  jurisdictions: 'all',
  binding: 'guidance',
  sources: [gdpr12('Article 12(1)'), transparencyGuidelines('clear and plain language')],
  why: 'A purpose that may or may not be so tells the reader nothing.',
  checks: {
    cookie: ({ name, texts }, _, report) => {
      for (const { locale, text, at } of texts('purpose')) {
        const word = HEDGES[languageOf(locale)]?.exec(text)?.[0]
        const count = text.split(/\s+/).length
        if (word !== undefined) report(at, { kind: 'hedge', name, word })
        if (count > MOST_WORDS) report(at, { kind: 'long', name, count })
      }
    }
  },
  words: (values) =>
    values.kind === 'hedge'
      ? {
          message: `The purpose of "${values.name}" says "${values.word}", which leaves it open.`,
          remedy: 'Say what happens.'
        }
      : {
          message: `The purpose of "${values.name}" has ${values.count} words; more than ${MOST_WORDS} are hard to follow.`,
          remedy: 'Say it in one short sentence.'
        }
}
