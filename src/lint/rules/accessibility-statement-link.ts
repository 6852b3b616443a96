import { attributeOf, elementsIn, textIn } from '../../text/html.ts'
import type { LintedPage } from '../linted-page.ts'
import { pathFrom } from '../page-paths.ts'
import type { Rule } from '../rule.ts'
import { frenchAccessibility, rgaa, webAccessibility } from '../sources/pages.ts'

/** The statement as links call it, in the languages of Europe's public bodies that are known here. */
const CALLED = /accessib|barrierefrei|toegankelijk|accesib|acessib|доступност/i

/** The policy that is an accessibility statement. */
const STATEMENT = 'accessibility'

type Values = { readonly kind: 'facts'; readonly site: string } | { readonly kind: 'link' }

/** Each page of a public body leads to its accessibility statement. */
export const accessibilityStatementLink: Rule<Values> = {
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
  codes: ['accessibility-missing'],
  why: 'Who meets a barrier on the site has to find, from any page, where to report it.',
  checks: {
    page: (page, report) => {
      const { context, name, accessibility, beside } = page.tenant
      if (!context.isPublicBody || page.page.policy === STATEMENT || isLinked(page)) return
      const severity = context.law.has('fr') ? 'error' : 'warning'
      if (accessibility !== undefined) report(page.at(), { kind: 'link' }, severity)
      else report(beside('publicBody'), { kind: 'facts', site: name }, severity)
    }
  },
  words: (values) =>
    values.kind === 'link'
      ? {
          message: 'The page does not lead to the accessibility statement of its site.',
          remedy: 'Print the links to the other policies of the tenant on every page.'
        }
      : {
          message: `The pages of "${values.site}", a public body, lead to no accessibility statement.`,
          remedy: 'State the facts of it under "accessibility:": then each page links to it.'
        }
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
