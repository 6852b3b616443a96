import { languageOf } from '../../schema/locale.ts'
import type { Rule } from '../rule.ts'
import { transparencyGuidelines } from '../sources/european-law.ts'
import { aepdGuide } from '../sources/national-law.ts'
import { vaguePhraseIn } from '../vague-phrases.ts'

type Values =
  | { readonly kind: 'vague'; readonly name: string; readonly phrase: string }
  | { readonly kind: 'short'; readonly name: string; readonly text: string }
  | { readonly kind: 'same'; readonly name: string; readonly other: string }

/** Fewer letters than this cannot say what a cookie is for; Chinese needs fewer. */
const SHORTEST = 20
const SHORTEST_IN: Readonly<Record<string, number>> = { zh: 7, ja: 7, ko: 9, ar: 12 }

/** A purpose tells this cookie from others. */
export const purposeSpecific: Rule<Values> = {
  id: 'purpose-specific',
  title: 'The purpose of a cookie says what it does, in words that fit no other.',
  severity: 'warning',
  jurisdictions: 'all',
  binding: 'guidance',
  sources: [aepdGuide('section 3.1.2.1'), transparencyGuidelines('clear and plain language')],
  why: 'A phrase that fits every cookie tells the reader of none what it does.',
  checks: {
    cookie: ({ name, texts }, _, report) => {
      for (const { locale, text, at } of texts('purpose')) {
        const phrase = vaguePhraseIn(text, locale)
        const least = SHORTEST_IN[languageOf(locale)] ?? SHORTEST
        if (phrase !== undefined) report(at, { kind: 'vague', name, phrase })
        else if ([...text].length < least) report(at, { kind: 'short', name, text })
      }
    },
    tenant: ({ linted, context }, report) => {
      const first = new Map<string, (typeof linted)[number]>()
      for (const cookie of linted) {
        const said = cookie.texts('purpose').find(({ locale }) => locale === context.mainLocale)
        if (said === undefined) continue
        const other = first.get(said.text)
        if (other === undefined) first.set(said.text, cookie)
        else if (other.category !== cookie.category)
          report(said.at, { kind: 'same', name: cookie.name, other: other.name })
      }
    }
  },
  words: (values) => {
    const remedy = 'Say what this cookie keeps, and what the site does with it.'
    switch (values.kind) {
      case 'vague':
        return {
          message: `The purpose of "${values.name}" says "${values.phrase}", which fits every cookie.`,
          remedy
        }
      case 'short':
        return {
          message: `The purpose of "${values.name}" is too short to say anything: "${values.text}".`,
          remedy
        }
      case 'same':
        return {
          message: `"${values.name}" and "${values.other}" have the same purpose, and are in different categories.`,
          remedy: 'Say how the two differ, or put them in the same category.'
        }
    }
  }
}
