import type { Rule } from '../rule.ts'
import { planet49 } from '../sources/european-law.ts'
import { cnilRecommendation, lgpd } from '../sources/national-law.ts'

/** E6: how long each cookie stays. */
export const durationRequired: Rule<{ readonly name: string }> = {
  id: 'duration-required',
  title: 'The policy says how long each cookie stays.',
  severity: 'error',
  jurisdictions: ['eu', 'br'],
  binding: 'case',
  sources: [
    planet49('paragraphs 75 to 81'),
    cnilRecommendation('Article 5'),
    lgpd('artigo 9º, II')
  ],
  why: 'Without the duration a reader cannot tell what consent to a cookie means.',
  codes: ['fact-unconfirmed'],
  checks: {
    cookie: ({ name, duration, storage, needsConsent, at }, _, report) => {
      if (duration !== undefined || storage === 'pixel') return
      report(at('duration'), { name }, needsConsent ? 'error' : 'warning')
    }
  },
  words: ({ name }) => ({
    message: `Nobody says how long "${name}" stays.`,
    remedy: `If you know it, say so in the tenant or its profile:  - use: ${name}  with  duration: P6M  below it. A duration that a public source states belongs in the catalog.`
  })
}
