import type { Rule } from '../rule.ts'
import { gdpr13 } from '../sources/european-law.ts'
import { cnilRecommendation, lgpd } from '../sources/national-law.ts'

/** E8: who the third party is, and where it says what it does. */
export const providerIdentityRequired: Rule<{ readonly name: string; readonly lacks: string }> = {
  id: 'provider-identity-required',
  title: 'The policy names the third party behind a cookie, and where it explains itself.',
  severity: 'error',
  jurisdictions: ['eu', 'gb', 'br'],
  binding: 'law',
  sources: [
    gdpr13('Article 13(1)(e)'),
    cnilRecommendation('Article 2', 'secondary'),
    lgpd('artigo 9º, V')
  ],
  why: 'Readers can judge and reach a third party only when they know who it is.',
  checks: {
    cookie: ({ name, fields, provider, at }, _, report) => {
      if (fields.party !== 'third') return
      if (provider.name === undefined) report(at('provider'), { name, lacks: 'the name' })
      if (provider.privacyUrl === undefined)
        report(at('providerUrl'), { name, lacks: 'the privacy policy' })
    }
  },
  words: ({ name, lacks }) => ({
    message: `"${name}" belongs to a third party, and ${lacks} of that party is missing.`,
    remedy:
      lacks === 'the name'
        ? 'Add "provider:" with its name.'
        : 'Add "providerUrl:" with the address of its privacy policy; for a service of the catalog it is "privacyUrl" of the provider.'
  })
}
