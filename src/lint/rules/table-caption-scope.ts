import { attributeOf, elementsIn, type HtmlElement, textIn } from '../../text/html.ts'
import { atTemplate } from '../at-page.ts'
import type { Rule } from '../rule.ts'
import { rgaa, tableTutorial, wcag } from '../sources/standards.ts'

/** What makes a table readable by ear. */
export const tableCaptionScope: Rule<{ readonly wrong: string }> = {
  id: 'table-caption-scope',
  title: 'Each table has a caption of its own, and heads for its columns and rows.',
  severity: 'error',
  jurisdictions: 'all',
  binding: 'standard',
  sources: [
    wcag('success criterion 1.3.1'),
    rgaa('criteria 5.4 to 5.7'),
    tableTutorial('captions, which WCAG does not ask for in every case')
  ],
  why: 'Who hears a table cell by cell knows only by the heads what a cell is about.',
  checks: {
    page: ({ document }, report) => {
      const captions = new Set<string>()
      for (const table of elementsIn(document, 'table')) {
        const [caption] = elementsIn(table, 'caption')
        const text = caption === undefined ? '' : textIn(caption)
        if (text === '') report(atTemplate(), { wrong: 'has no caption' })
        else if (captions.has(text))
          report(atTemplate(), { wrong: 'has the caption of another one' })
        captions.add(text)
        for (const wrong of wrongHeads(table)) report(atTemplate(), { wrong })
      }
    }
  },
  words: ({ wrong }) => ({
    message: `A table ${wrong}.`,
    remedy: 'Correct templates/_components/cookie-table/template.njk.'
  })
}

function wrongHeads(table: HtmlElement): string[] {
  const rows = elementsIn(table, 'tr')
  const cells = elementsIn(table).filter(({ tagName }) => tagName === 'td' || tagName === 'th')
  const scopes = (row: HtmlElement) =>
    elementsIn(row, 'th').map((head) => attributeOf(head, 'scope'))
  const [head, ...others] = rows
  return [
    ...(head === undefined ||
    scopes(head).some((scope) => scope !== 'col') ||
    scopes(head).length === 0
      ? ['has a column without a head']
      : []),
    ...(others.some((row) => !scopes(row).includes('row')) ? ['has a row without a head'] : []),
    ...(cells.some(
      (cell) => (attributeOf(cell, 'colspan') ?? attributeOf(cell, 'rowspan')) !== undefined
    )
      ? ['has a cell that spans others']
      : [])
  ]
}
