import type { Rule } from '../rule.ts'
import { gdpr13 } from '../sources/european-law.ts'

/** E4: the legal ground of personal data. */
export const legalBasisStated: Rule<{ readonly name: string }> = {
  id: 'legal-basis-stated',
  title: 'The policy says on which legal ground the personal data behind a cookie is processed.',
  severity: 'error',
  jurisdictions: ['eu', 'gb'],
  binding: 'law',
  sources: [gdpr13('Article 13(1)(c)')],
  why: 'The rights that a reader has depend on the ground.',
  checks: {
    cookie: ({ name, fields, at }, _, report) => {
      if (fields.personalData === true && fields.legalBasis === undefined)
        report(at('personalData'), { name })
    }
  },
  words: ({ name }) => ({
    message: `"${name}" holds personal data, and nobody says on which legal ground.`,
    remedy: 'Add "legalBasis:", such as public-task or consent.'
  })
}
