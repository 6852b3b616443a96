import { attributeOf, elementsIn, textIn } from '../../text/html.ts'
import type { LintedPage } from '../linted-page.ts'
import { pathFrom } from '../page-paths.ts'
import { frenchAccessibility, rgaa, webAccessibility } from '../page-sources.ts'
import type { Rule } from '../rule.ts'

/** The statement as links call it, in the languages of Europe's public bodies that are known here. */
const CALLED = /accessib|barrierefrei|toegankelijk|accesib|acessib|доступност/i

/** The policy that is an accessibility statement. */
const STATEMENT = 'accessibility'

/** Each page of a public body leads to its accessibility statement. */
export const accessibilityStatementLink: Rule<{ readonly site: string }> = {
  id: 'accessibility-statement-link',
  title: 'The pages of a public body lead to its accessibility statement.',
  severity: 'error',
  jurisdictions: ['eu'],
  binding: 'law',
  sources: [
    rgaa('obligations, "Page accessibilité et liens obligatoires"'),
    frenchAccessibility('article 47'),
    webAccessibility('Article 7(1)', 'secondary')
  ],
  why: 'Who meets a barrier on the site has to find, from any page, where to report it.',
  checks: {
    page: (page, report) => {
      const { tenant, page: meant } = page
      const { context, name, beside } = tenant
      if (!context.isPublicBody || meant.policy === STATEMENT || isLinked(page)) return
      report(beside('publicBody'), { site: name }, context.law.has('fr') ? 'error' : 'warning')
    }
  },
  words: ({ site }) => ({
    message: `The pages of "${site}", a public body, do not lead to an accessibility statement.`,
    remedy: 'State the facts of it under "accessibility:": then each page links to it.'
  })
}

/** Whether a page links to the statement published here, or to what is called one. */
function isLinked({ document, page, siblings }: LintedPage): boolean {
  const statements = siblings
    .filter((sibling) => sibling.page.policy === STATEMENT)
    .map((sibling) => sibling.page)
  return elementsIn(document, 'a').some((link) => {
    const href = attributeOf(link, 'href')
    if (href === undefined) return false
    const path = pathFrom(page.path, href)?.replace(/(?:^|\/)$/, '/index.html')
    return (
      statements.some((statement) => statement.path === path || statement.canonicalUrl === href) ||
      (path === undefined && (CALLED.test(href) || CALLED.test(textIn(link))))
    )
  })
}
