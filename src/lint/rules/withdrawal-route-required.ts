import type { Rule } from '../rule.ts'
import { gdpr7, gdpr13 } from '../sources/european-law.ts'
import { lgpd, quebec } from '../sources/national-law.ts'

/** E10: where consent is taken back. */
export const withdrawalRouteRequired: Rule<{ readonly name: string; readonly count: number }> = {
  id: 'withdrawal-route-required',
  title: 'Where a cookie needs consent, the policy leads to where it is taken back.',
  severity: 'error',
  jurisdictions: ['eu', 'gb', 'br', 'ca-qc'],
  binding: 'law',
  sources: [
    gdpr7('Article 7(3)'),
    gdpr13('Article 13(2)(c)', 'secondary'),
    lgpd('artigo 8º, § 5º', 'memory'),
    quebec('section 8, first paragraph, (4)')
  ],
  codes: ['no-withdrawal-route'],
  why: 'Taking consent back has to be as easy as giving it.',
  checks: {
    tenant: ({ linted, choice, beside }, report) => {
      // Of cookies in other categories than the necessary ones, reading has said so already.
      if (choice !== 'none' || linted.some(({ category }) => category !== 'necessary')) return
      const asked = linted.filter(({ needsConsent }) => needsConsent)
      const [first] = asked
      if (first !== undefined)
        report(beside('cookies', 'services'), { name: first.name, count: asked.length })
    }
  },
  words: ({ name, count }) => ({
    message: `${count === 1 ? `"${name}" needs` : `"${name}" and ${count - 1} more need`} consent, and nobody says how readers take it back.`,
    remedy:
      'Add "preferencesUrl:" with the page on which readers change their choice, "preferencesControl:" with the words of the link that opens the settings, or "banner: true" under "portal:".'
  })
}
