import { attributeOf, elementsIn, textIn } from '../../text/html.ts'
import { atPage } from '../at-page.ts'
import type { Rule } from '../rule.ts'
import { gdpr13 } from '../sources/european-law.ts'

/** The page lists what the files list. */
export const inventoryParity: Rule<{
  readonly missing: readonly string[]
  readonly surplus: readonly string[]
}> = {
  id: 'inventory-parity',
  title: 'The tables of a page list the cookies of the site, all of them and no others.',
  severity: 'error',
  jurisdictions: 'all',
  binding: 'law',
  sources: [gdpr13('Article 13, with Article 5(1)(a)')],
  why: 'A cookie that is missing on the page was never told to the reader.',
  checks: {
    page: (linted, report) => {
      const { document, page, tenant } = linted
      if (!page.sections.some(({ tables }) => tables !== null)) return
      const shown = elementsIn(document, 'th')
        .filter((head) => attributeOf(head, 'scope') === 'row')
        .map(textIn)
      const meant = tenant.cookies.map(({ name }) => name)
      const missing = meant.filter((name) => !shown.includes(name))
      const surplus = shown.filter((name) => !meant.includes(name))
      if (missing.length > 0 || surplus.length > 0 || shown.length !== meant.length)
        report(atPage(linted), { missing, surplus })
    }
  },
  words: ({ missing, surplus }) => ({
    message: `The page does not list the cookies of the site: ${
      [
        ...missing.map((name) => `"${name}" is missing`),
        ...surplus.map((name) => `"${name}" is none of them`)
      ].join(', ') || 'one stands there twice'
    }.`,
    remedy: 'Correct templates/_components/cookie-table/template.njk.'
  })
}
