import type { Rule } from '../rule.ts'
import { cookies6265bis } from '../sources/standards.ts'

/** A duration is a time that can be worded in every language. Reading refuses any other. */
export const durationSyntax: Rule<Record<never, never>> = {
  id: 'duration-syntax',
  title: 'A duration is a time, the end of the session, or until it is cleared.',
  severity: 'error',
  jurisdictions: 'all',
  binding: 'standard',
  sources: [cookies6265bis('section 4.1.2.2, Max-Age')],
  why: 'Words such as "about two weeks" can be neither translated nor compared with what is set.',
  codes: ['bad-duration'],
  checks: {},
  words: () => ({ message: 'A duration is none.', remedy: 'Write it as P13M.' })
}
