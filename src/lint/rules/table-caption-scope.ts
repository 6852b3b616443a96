import {
  attributeOf,
  elementsIn,
  type HtmlElement,
  nearestAround,
  textIn
} from '../../text/html.ts'
import type { Rule } from '../rule.ts'
import { rgaa, wcagCaption, wcagStructure } from '../sources/pages.ts'

interface Fault {
  readonly message: string
  readonly remedy: string
}

/** What is wrong with a table, and with one of its cells or rows. */
const FAULTS = {
  caption: {
    message: 'A table has no caption.',
    remedy:
      'Give it a <caption> that names what it lists. No standard demands one; here every table has one, so that a list of tables tells them apart.'
  },
  repeated: {
    message: 'Two tables of a page have the same caption.',
    remedy: 'Say in each caption what its table lists and the other does not.'
  },
  heads: {
    message: 'A table has no heads of columns.',
    remedy: 'Start it with <thead> and a row of <th scope="col">.'
  },
  column: {
    message: 'The head of a column does not say that it is one.',
    remedy: 'Write <th scope="col"> for every cell of <thead>.'
  },
  row: {
    message: 'A row of a table has not exactly one head.',
    remedy: 'Write <th scope="row"> for the cell that names what the row is about.'
  },
  span: {
    message: 'A cell spans several rows or columns.',
    remedy: 'Give each row and column a cell of its own: colspan and rowspan break the association.'
  }
} as const satisfies Record<string, Fault>

/** A cell is understood by its heads: a listener hears them with each cell. */
export const tableCaptionScope: Rule<keyof typeof FAULTS> = {
  id: 'table-caption-scope',
  title: 'Each table has a caption of its own, and each row and column a head.',
  severity: 'error',
  jurisdictions: 'all',
  binding: 'standard',
  sources: [
    wcagStructure('1.3.1 Info and Relationships, with technique H63'),
    wcagCaption('H39'),
    rgaa('criteria 5.4 to 5.7')
  ],
  why: 'Who listens to a page hears a cell with its heads, or does not know what it says.',
  checks: {
    page: ({ document, at }, report) => {
      const captions = new Set<string>()
      for (const table of elementsIn(document, 'table').filter(isOfData)) {
        const [caption] = elementsIn(table, 'caption')
        const text = caption === undefined ? '' : textIn(caption)
        if (text === '') report(at(table), 'caption')
        else if (captions.has(text)) report(at(caption), 'repeated')
        captions.add(text)
        for (const [fault, element] of faultsOf(table)) report(at(element), fault)
      }
    }
  },
  words: (fault) => FAULTS[fault]
}

/** A table that only lays things out says so, and has nothing to associate. */
function isOfData(table: HtmlElement): boolean {
  return !/^(?:presentation|none)$/.test(attributeOf(table, 'role') ?? '')
}

function faultsOf(table: HtmlElement): (readonly [keyof typeof FAULTS, HtmlElement])[] {
  const rows = elementsIn(table, 'tr').filter((row) => nearestTable(row) === table)
  const headRows = rows.filter((row) => nearestAround(row, isNamed('thead')) !== undefined)
  const bodyRows = rows.filter((row) => !headRows.includes(row))
  const cells = rows.flatMap(cellsOf)
  const columns = headRows.flatMap(cellsOf)
  return [
    ...(columns.length === 0 ? [['heads', table] as const] : []),
    ...columns
      .filter((cell) => cell.tagName !== 'th' || attributeOf(cell, 'scope') !== 'col')
      .map((cell) => ['column', cell] as const),
    ...bodyRows.filter((row) => rowHeads(row) !== 1).map((row) => ['row', row] as const),
    ...cells.filter(isSpanning).map((cell) => ['span', cell] as const)
  ]
}

const isNamed = (name: string) => (element: HtmlElement) => element.tagName === name

function nearestTable(element: HtmlElement): HtmlElement | undefined {
  return nearestAround(element, isNamed('table'))
}

function cellsOf(row: HtmlElement): HtmlElement[] {
  return elementsIn(row).filter(
    (cell) => /^t[hd]$/.test(cell.tagName) && nearestAround(cell, isNamed('tr')) === row
  )
}

function rowHeads(row: HtmlElement): number {
  const heads = cellsOf(row).filter(({ tagName }) => tagName === 'th')
  const scoped = heads.filter((head) => attributeOf(head, 'scope') === 'row')
  return scoped.length === heads.length ? heads.length : 0
}

function isSpanning(cell: HtmlElement): boolean {
  return ['colspan', 'rowspan'].some((name) => (attributeOf(cell, name) ?? '1') !== '1')
}
