import { nameLanguage } from '../../content/wording.ts'
import { overridesOf } from '../../overrides/section-overrides.ts'
import { isShown } from '../../policy/shown.ts'
import { languageOf } from '../../schema/locale.ts'
import type { LintedTenant } from '../linted-tenant.ts'
import { hedgeIn } from '../readability/hedges.ts'
import { measuresOf } from '../readability/measures.ts'
import { lengthOf } from '../readability/prose.ts'
import { type Reading, readingOf, readingOfSection } from '../readability/reading.ts'
import type { ReportFinding, Rule } from '../rule.ts'
import { gdpr12, transparencyGuidelines } from '../sources/european-law.ts'
import {
  chineseSentences,
  portugueseEase,
  readingEase,
  sentenceLength
} from '../sources/readability.ts'

type Values =
  | { readonly kind: 'hedge'; readonly name: string; readonly word: string }
  | { readonly kind: 'long'; readonly of: string; readonly length: number; readonly locale: string }
  | {
      readonly kind: 'hard'
      readonly locale: string
      readonly formula: string
      readonly ease: number
      readonly floor: number
      readonly worst: readonly string[]
    }

/** How much of a sentence is quoted. */
const QUOTED = 80

/** Plain words: short sentences, texts that are easy to read, purposes that do not hedge. */
export const plainLanguageBudget: Rule<Values> = {
  id: 'plain-language-budget',
  title: 'Texts are easy to read: short sentences, plain words, and purposes that do not hedge.',
  severity: 'advice',
  jurisdictions: 'all',
  binding: 'guidance',
  sources: [
    gdpr12('Article 12(1)'),
    transparencyGuidelines('clear and plain language'),
    sentenceLength('25 words'),
    readingEase('constants.py, reading ease'),
    portugueseEase('the formula'),
    chineseSentences('more than 40 to 50 characters')
  ],
  why: 'The law asks for clear and plain language, and readers give up on long sentences.',
  checks: {
    cookie: ({ name, texts }, _, report) => {
      for (const { locale, text, at } of texts('purpose')) {
        const word = hedgeIn(text, locale)
        if (word !== undefined) report(at, { kind: 'hedge', name, word })
        const length = lengthOf(text, locale)
        if (length > measuresOf(languageOf(locale)).longest)
          report(at, { kind: 'long', of: `The purpose of "${name}"`, length, locale })
      }
    },
    tenant: (tenant, report) => {
      for (const locale of tenant.locales) shareReading(tenant, locale, report)
      const { overrides } = tenant.project
      for (const sections of overridesOf(overrides, tenant.chain.layers, tenant.chain.tenant))
        for (const [key, section] of sections)
          if (tenant.locales.includes(key.split('/')[0] ?? ''))
            say(readingOfSection(section)(key), report)
    }
  },
  words: (values) => {
    switch (values.kind) {
      case 'hedge':
        return {
          message: `The purpose of "${values.name}" says "${values.word}", which leaves it open.`,
          remedy: 'Say what happens, and when.'
        }
      case 'long': {
        const { longest, unit } = measuresOf(languageOf(values.locale))
        return {
          message: `${values.of} has ${values.length} ${unit}; more than ${longest} are hard to follow.`,
          remedy: 'Make two sentences of it, or leave out what the reader does not need.'
        }
      }
      case 'hard':
        return {
          message: `The texts in ${nameLanguage(values.locale, 'en')} are hard to read: ${values.formula} gives ${values.ease.toFixed(1)}, and plain language begins at ${values.floor}.`,
          remedy: 'Shorten the hardest sentences, and take shorter words.',
          details: ['The hardest sentences:', ...values.worst]
        }
    }
  }
}

/** What is hard in the shared texts that a tenant shows in a language. */
function shareReading(tenant: LintedTenant, locale: string, report: ReportFinding<Values>): void {
  const content = tenant.contentFor(locale)
  for (const [id, policy] of tenant.project.policies) {
    if (policy === undefined) continue
    const { long, hard } = readingOf(content)(policy)(id)
    if (long.length === 0 && hard.length === 0) continue
    if (!isShown(policy.when, tenant)) continue
    const shown = policy.sections.filter(({ when }) => isShown(when, tenant))
    const keys = shown.map((section) => `${id}/${section.id}`)
    say({ long: long.filter(({ section }) => keys.includes(section)), hard }, report)
  }
}

function say({ long, hard }: Reading, report: ReportFinding<Values>): void {
  for (const { locale, sentence } of long)
    report(sentence.place(), {
      kind: 'long',
      of: `The sentence "${shortened(sentence.text)}"`,
      length: sentence.length,
      locale
    })
  for (const { locale, formula, ease, worst } of hard) {
    const [first] = worst
    if (first === undefined) continue
    report(first.place, {
      kind: 'hard',
      locale,
      formula: formula.name,
      ease,
      floor: formula.floor,
      worst: worst.map(({ text, place }) => `${place.file}:${place.line}  ${shortened(text)}`)
    })
  }
}

function shortened(text: string): string {
  return text.length > QUOTED ? `${text.slice(0, QUOTED)}…` : text
}
