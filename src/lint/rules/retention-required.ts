import type { Rule } from '../rule.ts'
import { gdpr13 } from '../sources/european-law.ts'
import { californianRules, lgpd } from '../sources/national-law.ts'

/** E11: how long the data is kept, which is not how long the cookie stays. */
export const retentionRequired: Rule<{ readonly name: string }> = {
  id: 'retention-required',
  title: 'The policy says how long the personal data behind a cookie is kept.',
  severity: 'error',
  jurisdictions: ['eu', 'gb', 'br', 'us-ca'],
  binding: 'law',
  sources: [
    gdpr13('Article 13(2)(a)'),
    lgpd('artigo 9º, II'),
    californianRules('§ 7012(e)', 'memory')
  ],
  why: 'The data lives on where it was sent, long after the cookie is gone.',
  checks: {
    cookie: ({ name, fields, at }, _, report) => {
      if (fields.personalData === true && fields.retention === undefined)
        report(at('personalData'), { name })
    }
  },
  words: ({ name }) => ({
    message: `"${name}" holds personal data, and nobody says how long that data is kept.`,
    remedy: 'Add "retention:" with a duration, such as P25M.'
  })
}
