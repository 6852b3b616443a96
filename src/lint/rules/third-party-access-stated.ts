import type { Rule } from '../rule.ts'
import { gdpr13, planet49 } from '../sources/european-law.ts'
import { lgpd, quebec } from '../sources/national-law.ts'

/** E7: whether others have access. */
export const thirdPartyAccessStated: Rule<{ readonly name: string }> = {
  id: 'third-party-access-stated',
  title: 'The policy says who else has access to each cookie, or that nobody has.',
  severity: 'error',
  jurisdictions: ['eu', 'br', 'ca-qc'],
  binding: 'case',
  sources: [
    planet49('paragraph 81'),
    gdpr13('Article 13(1)(e)'),
    lgpd('artigo 9º, V'),
    quebec('section 8, second paragraph')
  ],
  why: 'Consent to a cookie covers those who read it only if the reader was told who they are.',
  checks: {
    cookie: ({ name, fields, provider, needsConsent, at }, _, report) => {
      // A third party that is named has access by itself.
      const isNamed = fields.party === 'third' && provider.name !== undefined
      if (fields.recipients === undefined && !isNamed)
        report(at('recipients'), { name }, needsConsent ? 'error' : 'warning')
    }
  },
  words: ({ name }) => ({
    message: `Nobody says who besides the controller has access to "${name}".`,
    remedy: 'Add "recipients:" with their names, or  recipients: []  if nobody has.'
  })
}
