import { languageOf } from '../../schema/locale.ts'
import type { Rule } from '../rule.ts'
import { gdpr12 } from '../sources/european-law.ts'

interface Values {
  readonly name: string
  readonly locales: readonly [string, string]
}

/** Longer texts are not the same in two languages by chance. */
const LONGEST_SAME = 30

/** E19: every text in every language of the page. */
export const localeComplete: Rule<Values> = {
  id: 'locale-complete',
  title: 'Every text of the policy is in the language of the page.',
  severity: 'error',
  jurisdictions: 'all',
  binding: 'law',
  sources: [gdpr12('Article 12(1)')],
  why: 'A reader who cannot read a purpose was not told of it.',
  codes: ['text-without-locale', 'locale-without-content'],
  checks: {
    cookie: ({ name, texts }, _, report) => {
      const seen = new Map<string, string>()
      for (const { locale, text, at } of texts('purpose')) {
        const other = seen.get(text)
        if (other === undefined) seen.set(text, locale)
        else if (text.length > LONGEST_SAME && languageOf(other) !== languageOf(locale))
          report(at, { name, locales: [other, locale] })
      }
    }
  },
  words: ({ name, locales: [first, second] }) => ({
    message: `The purpose of "${name}" is the same text in "${first}" and "${second}".`,
    remedy: `Translate it into "${second}".`
  })
}
