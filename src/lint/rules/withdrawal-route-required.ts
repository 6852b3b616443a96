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
  why: 'Taking consent back has to be as easy as giving it.',
  checks: {
    tenant: ({ linted, setting, beside }, report) => {
      const asked = linted.filter(({ needsConsent }) => needsConsent)
      const [first] = asked
      if (first !== undefined && setting('preferencesUrl') === undefined)
        report(beside('cookies', 'services'), { name: first.name, count: asked.length })
    }
  },
  words: ({ name, count }) => ({
    message: `${count === 1 ? `"${name}" needs` : `"${name}" and ${count - 1} more need`} consent, and nobody says on which page readers take it back.`,
    remedy: 'Add "preferencesUrl:" with the page on which readers change their choice.'
  })
}
