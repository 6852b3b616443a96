import type { Rule } from '../rule.ts'
import { gdpr6 } from '../sources/european-law.ts'

/** E4: the ground on which a public body cannot rely for its tasks. */
export const publicBodyNoLegitimateInterest: Rule<{ readonly name: string }> = {
  id: 'public-body-no-legitimate-interest',
  title: 'A public body does not rest its tasks on a legitimate interest.',
  severity: 'warning',
  jurisdictions: ['eu', 'gb'],
  binding: 'law',
  sources: [gdpr6('Article 6(1), second subparagraph', 'secondary')],
  why: 'What a public authority does in its tasks has to rest on a law, not on its own interest.',
  checks: {
    cookie: ({ name, fields, at }, { isPublicBody }, report) => {
      if (isPublicBody && fields.legalBasis === 'legitimate-interest')
        report(at('legalBasis'), { name })
    }
  },
  words: ({ name }) => ({
    message: `A public body rests the data of "${name}" on a legitimate interest.`,
    remedy: 'Write  legalBasis: public-task , or consent where it is asked for.'
  })
}
