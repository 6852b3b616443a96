import type { CookieTable } from '../../policy/page.ts'
import { elementsIn, type HtmlElement, nearestAround, textIn } from '../../text/html.ts'
import type { LintedPage } from '../linted-page.ts'
import type { Rule } from '../rule.ts'
import { gdpr13 } from '../sources/european-law.ts'
import { gdpr5 } from '../sources/pages.ts'

type Values =
  | { readonly kind: 'missing' | 'surplus'; readonly name: string }
  | {
      readonly kind: 'value'
      readonly name: string
      readonly column: string
      readonly value: string
    }

/** What the files say of cookies and what a page shows is the same, in each language. */
export const inventoryParity: Rule<Values> = {
  id: 'inventory-parity',
  title: 'Each page lists every cookie of the site once, with all values, and no other.',
  severity: 'error',
  jurisdictions: 'all',
  binding: 'law',
  sources: [gdpr13('Article 13'), gdpr5('Article 5(1)(a)')],
  why: 'A cookie that the site sets and the page leaves out, or states otherwise, is not declared.',
  checks: {
    page: (page, report) => {
      const tables = page.page.sections.flatMap((section) => section.tables ?? [])
      if (page.page.sections.every((section) => section.tables === null)) return
      const shown = shownRows(page)
      const left = [...shown]
      for (const { name, ...facts } of page.tenant.cookies) {
        const index = left.findIndex((row) => row.name === name)
        const row = left[index]
        if (row === undefined) {
          report(page.at(), { kind: 'missing', name })
          continue
        }
        left.splice(index, 1)
        const { provider } = facts.fields
        const stated = page.tenant.columns.includes('provider') ? (provider ?? '') : ''
        for (const { column, value } of [
          { column: 'provider', value: stated },
          ...valuesOf(name, row, tables)
        ])
          if (!row.text.includes(plain(value)))
            report(page.at(row.element), { kind: 'value', name, column, value })
      }
      for (const { name, element } of left) report(page.at(element), { kind: 'surplus', name })
    }
  },
  words: (values) => {
    const { name } = values
    switch (values.kind) {
      case 'missing':
        return {
          message: `The page does not list "${name}", which the site uses.`,
          remedy:
            'Print every row of every table: compare the template with the one of the project.'
        }
      case 'surplus':
        return {
          message: `The page lists "${name}", which is no cookie of this site, or lists it twice.`,
          remedy: 'Print only the rows of the tables: cookies belong into the files of the tenant.'
        }
      case 'value':
        return {
          message: `The row of "${name}" does not show its ${values.column}: "${values.value}".`,
          remedy: 'Print every cell of the row: compare the template with the one of the project.'
        }
    }
  }
}

interface ShownRow {
  readonly name: string
  readonly text: string
  readonly element: HtmlElement
}

/** The rows of tables that name a cookie; names in a list inside of a row are those that it covers. */
function shownRows({ document }: LintedPage): ShownRow[] {
  return elementsIn(document, 'tr').flatMap((element) => {
    const code = elementsIn(element, 'code').find(
      (one) => nearestAround(one, ({ tagName }) => tagName === 'li') === undefined
    )
    return code === undefined ? [] : [{ name: textIn(code), text: textIn(element), element }]
  })
}

/** What the row of a cookie has to show, of all rows with its name the one that fits best. */
function valuesOf(name: string, row: ShownRow, tables: readonly CookieTable[]) {
  const rows = tables
    .flatMap((table) => table.rows)
    .filter((cells) => cells.some(({ column, text }) => column === 'name' && text === name))
    .map((cells) =>
      cells.flatMap(({ column, text, lines }) => [
        { column, value: text },
        ...lines.map((line) => ({ column, value: `${line.name} ${line.text}` }))
      ])
    )
  const missing = (values: readonly { readonly value: string }[]) =>
    values.filter(({ value }) => !row.text.includes(plain(value))).length
  return rows.toSorted((a, b) => missing(a) - missing(b))[0] ?? []
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
