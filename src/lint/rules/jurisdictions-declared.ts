import { atValue } from '../at.ts'
import { PACKS } from '../jurisdictions.ts'
import type { Rule } from '../rule.ts'
import { gdpr13 } from '../sources/european-law.ts'

type Values = { readonly kind: 'none' } | { readonly kind: 'country'; readonly country: string }

/** Without the law of a site, most rules cannot be applied. */
export const jurisdictionsDeclared: Rule<Values> = {
  id: 'jurisdictions-declared',
  title: 'A tenant or its profile says whose law the site answers to.',
  severity: 'warning',
  jurisdictions: 'all',
  binding: 'product',
  sources: [gdpr13('Article 13, which applies to controllers under the GDPR')],
  why: 'Which facts a policy has to state depends on the law; without it, only the common rules apply.',
  checks: {
    tenant: ({ setting, chain, at, beside }, report) => {
      const stated = setting('jurisdictions')
      const country = setting('publicBody')?.toLowerCase()
      const profile = chain.layers.at(-2)
      const own = Object.keys(PACKS).find((id) => id === country)
      if (stated === undefined)
        report(profile === undefined ? at('name') : atValue(profile.document), { kind: 'none' })
      else if (own !== undefined && !stated.some((one) => one === own))
        report(beside('jurisdictions'), { kind: 'country', country: own })
    }
  },
  words: (values) =>
    values.kind === 'none'
      ? {
          message:
            'Nobody says whose law the site answers to, so only the common rules were applied.',
          remedy: 'Add a line such as:  jurisdictions: [fr]'
        }
      : {
          message: `The body behind the site is a public one of ${values.country.toUpperCase()}, whose law is not among "jurisdictions".`,
          remedy: `Add "${values.country}" to the list.`
        }
}
