import { attributeOf, elementsIn } from '../../text/html.ts'
import { atPage } from '../at-page.ts'
import type { Rule } from '../rule.ts'
import { frenchAccessibility } from '../sources/national-law.ts'
import { rgaa } from '../sources/standards.ts'

/** A page of a public body leads to its accessibility statement. */
export const accessibilityStatementLink: Rule<{ readonly tenant: string }> = {
  id: 'accessibility-statement-link',
  title: 'A public body has an accessibility statement, and its pages lead to it.',
  severity: 'error',
  jurisdictions: ['eu'],
  binding: 'law',
  sources: [frenchAccessibility('article 47', 'secondary'), rgaa('obligations')],
  why: 'Who meets a barrier learns there what works, and where to report it.',
  codes: ['accessibility-missing'],
  checks: {
    tenant: ({ id, accessibility, context, beside }, report) => {
      if (context.isPublicBody && accessibility === undefined && !context.law.has('fr'))
        report(beside('publicBody'), { tenant: id }, 'warning')
    },
    page: (linted, report) => {
      const { document, page, tenant } = linted
      if (!tenant.context.isPublicBody || tenant.accessibility === undefined) return
      const hrefs = elementsIn(document, 'a').map((link) => attributeOf(link, 'href') ?? '')
      if (
        page.policy !== 'accessibility' &&
        !hrefs.some((href) => /accessibility\/(?:index\.html)?$/.test(href))
      )
        report(
          atPage(linted),
          { tenant: tenant.id },
          tenant.context.law.has('fr') ? 'error' : 'warning'
        )
    }
  },
  words: ({ tenant }) => ({
    message: `The public body behind "${tenant}" has no accessibility statement to which this leads.`,
    remedy: 'Give the facts of the statement under "accessibility:"; the pages then link to it.'
  })
}
