import type { Rule } from '../rule.ts'
import { ePrivacy, gdpr13 } from '../sources/european-law.ts'

/** E3: what each cookie is for. Reading refuses a cookie without. */
export const purposeRequired: Rule<Record<never, never>> = {
  id: 'purpose-required',
  title: 'The policy says what each cookie is for.',
  severity: 'error',
  jurisdictions: 'all',
  binding: 'law',
  sources: [ePrivacy('Article 5(3)'), gdpr13('Article 13(1)(c)')],
  why: 'Nobody can agree to something of which the purpose is not known.',
  codes: ['words-missing'],
  checks: {},
  words: () => ({ message: 'A cookie has no purpose.', remedy: 'Write what it is for.' })
}
