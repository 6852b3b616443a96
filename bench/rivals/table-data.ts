import type { Words } from '../../src/content/words.ts'
import type { CookieTable } from '../../src/policy/page.ts'

/** A part itself where it names its tenant; else its key in a list of what pages share. */
export type Keep = (list: string, part: unknown) => unknown

/** A table: its caption, and what its head and its rows say. */
export function tableData({ caption, rows, columns, ...table }: CookieTable, keep: Keep) {
  const head = {
    category: table.category,
    level: table.level,
    heading: text(table.heading),
    text: text(table.text),
    columns: columns.map(({ key, label }) => ({ key, label: text(label) }))
  }
  return {
    head: keep('heads', head),
    caption: text(caption),
    rows: rows.map((cells) => keep('rows', cells.map(cellData(columns))))
  }
}

type Cell = CookieTable['rows'][number][number]

const cellData =
  (columns: CookieTable['columns']) =>
  (cell: Cell, index: number): unknown => ({
    column: cell.column,
    label: columns[index] && text(columns[index].label),
    text: text(cell),
    ...(cell.href === null ? {} : { href: cell.href }),
    ...(cell.notes.length === 0 ? {} : { notes: cell.notes.map(text) }),
    ...(cell.lines.length === 0
      ? {}
      : { lines: cell.lines.map((line) => ({ name: line.name, text: text(line) })) })
  })

/** The made tenants have their own words in every language that they are published in. */
export function text({ text: words, lang }: Words): string {
  if (lang !== null) throw new Error(`“${words}” is in another language than its page.`)
  return words
}
