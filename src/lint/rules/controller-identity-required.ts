import type { Rule } from '../rule.ts'
import { gdpr13 } from '../sources/european-law.ts'
import { lgpd, mexicanPublic } from '../sources/national-law.ts'

/** E1 of the elements that a policy states: who answers for the site, and how to reach them. */
export const controllerIdentityRequired: Rule<{ readonly name: string }> = {
  id: 'controller-identity-required',
  title: 'The policy names who is answerable for the site, with a way to reach them.',
  severity: 'error',
  jurisdictions: ['eu', 'gb', 'br', 'mx'],
  binding: 'law',
  sources: [
    gdpr13('Article 13(1)(a)'),
    lgpd('artigo 9º, III and IV'),
    mexicanPublic('privacy notice', 'secondary')
  ],
  why: 'Readers cannot use their rights against somebody whom the page does not name.',
  codes: ['no-controller', 'contact-missing'],
  checks: {
    tenant: ({ name, controller, at }, report) => {
      if (controller === undefined) report(at('name'), { name })
    }
  },
  words: ({ name }) => ({
    message: `Nobody is named as answerable for the site "${name}".`,
    remedy:
      'Add "controller:" with name and contact, here or in the profile, as soon as the operator has confirmed it.'
  })
}
