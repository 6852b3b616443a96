import type { Rule } from '../rule.ts'
import { lgpd } from '../sources/national-law.ts'

/** What stays until somebody deletes it, under a law that does not like that. */
export const indefiniteStorageJustified: Rule<{ readonly name: string }> = {
  id: 'indefinite-storage-justified',
  title: 'In Brazil, nothing that needs consent stays without an end.',
  severity: 'advice',
  jurisdictions: ['br'],
  binding: 'guidance',
  sources: [lgpd('artigo 9º, II, with the guide of the ANPD', 'secondary')],
  why: 'The ANPD holds that keeping something without an end does not go with the law.',
  checks: {
    cookie: ({ name, duration, needsConsent, at }, _, report) => {
      if (needsConsent && duration === 'until-cleared') report(at('duration'), { name })
    }
  },
  words: ({ name }) => ({
    message: `"${name}" stays until the reader deletes it.`,
    remedy: 'Let the site delete it after a time, and write that time as  up to P12M .'
  })
}
