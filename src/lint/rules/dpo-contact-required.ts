import type { Rule } from '../rule.ts'
import { gdpr13, gdpr37 } from '../sources/european-law.ts'

/** E2: how to reach the data protection officer of a public body. */
export const dpoContactRequired: Rule<{ readonly name: string }> = {
  id: 'dpo-contact-required',
  title: 'The policy of a public body says how to reach its data protection officer.',
  severity: 'error',
  jurisdictions: ['eu', 'gb'],
  binding: 'law',
  sources: [gdpr13('Article 13(1)(b)'), gdpr37('Article 37(1)(a) and (7)')],
  why: 'A public body must have an officer, and readers turn to that person about their data.',
  checks: {
    tenant: ({ name, controller, context, beside }, report) => {
      const { email, url } = controller?.dpo ?? {}
      if (context.isPublicBody && email === undefined && url === undefined)
        report(beside('controller', 'publicBody'), { name })
    }
  },
  words: ({ name }) => ({
    message: `The public body behind "${name}" names no data protection officer.`,
    remedy: 'Add under "controller:" a line such as:  dpo: { email: dpo@example.org }'
  })
}
