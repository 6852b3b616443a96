import type { Rule } from '../rule.ts'
import { ePrivacy } from '../sources/european-law.ts'
import { unneededIn } from '../vague-phrases.ts'

/** What the page calls necessary is needed for what the reader asked for. */
export const necessaryCookieNeeded: Rule<{ readonly name: string; readonly words: string }> = {
  id: 'necessary-cookie-needed',
  title: 'A cookie that the policy calls necessary is needed for what the reader asked for.',
  severity: 'warning',
  jurisdictions: 'all',
  binding: 'law',
  sources: [ePrivacy('Article 5(3), second sentence')],
  why: 'Only what a service that the reader asked for cannot do without needs no consent.',
  checks: {
    cookie: ({ name, category, fields, texts, at }, _, report) => {
      if (category !== 'necessary' || fields.basis !== undefined) return
      const english = texts('purpose').find(({ locale }) => locale === 'en')
      const [said = english] = texts('purpose').filter(({ locale }) => locale !== 'en')
      for (const text of english === undefined ? [said] : [english]) {
        const words = text === undefined ? undefined : unneededIn(text.text, text.locale)
        if (words !== undefined) report(at('category'), { name, words })
      }
    }
  },
  words: ({ name, words }) => ({
    message: `"${name}" is called necessary, and its purpose speaks of "${words}".`,
    remedy:
      'Put it into the category that fits, or say why the site cannot do without it: basis: exempt-necessary , with a source.'
  })
}
