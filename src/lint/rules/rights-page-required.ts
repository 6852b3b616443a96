import type { Rule } from '../rule.ts'
import { gdpr13 } from '../sources/european-law.ts'
import { lgpd, mexicanPublic, quebec } from '../sources/national-law.ts'

/** E13: how readers use their rights. */
export const rightsPageRequired: Rule<Record<never, never>> = {
  id: 'rights-page-required',
  title: 'The policy leads to a page on which readers use their rights.',
  severity: 'warning',
  jurisdictions: ['eu', 'gb', 'br', 'mx', 'ca-qc'],
  binding: 'law',
  sources: [
    gdpr13('Article 13(2)(b)'),
    lgpd('artigo 9º, VII, and artigo 18'),
    mexicanPublic('rights of access, rectification, cancellation and opposition', 'secondary'),
    quebec('section 8, first paragraph, (3)')
  ],
  why: 'A reader who wants to see or erase data has to be told that this is possible, and where.',
  checks: {
    tenant: ({ setting, beside, linted }, report) => {
      const isNeeded = linted.some(({ fields }) => fields.personalData !== false)
      if (isNeeded && setting('rightsUrl') === undefined && setting('privacyUrl') === undefined)
        report(beside('controller', 'jurisdictions'), {})
    }
  },
  words: () => ({
    message: 'Nobody says where readers ask for access to their data, or for its erasure.',
    remedy: 'Add "rightsUrl:" or "privacyUrl:" with the address of that page.'
  })
}
