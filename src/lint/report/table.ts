import { html, type Markup } from '../../text/markup.ts'
import type { Counts } from './fleet.ts'

/** A table of a report. The first cell of each row heads it. */
export interface Table {
  readonly id: string
  readonly caption: string
  /** Numbers stand at the end of their columns. */
  readonly columns: readonly { readonly label: string | Markup; readonly isNumber?: boolean }[]
  readonly rows: readonly (readonly (string | number | Markup)[])[]
  /** How many rows there would be if none were left out. */
  readonly total?: number
  /** Where the rows that are left out can be found. */
  readonly more?: string
}

/** The columns that count findings. */
export const COUNT_COLUMNS = [
  { label: 'Errors', isNumber: true },
  { label: 'Warnings', isNumber: true },
  { label: 'To consider', isNumber: true }
] as const

/** The cells of these columns. */
export function countCells({ error, warning, advice }: Counts): readonly number[] {
  return [error, warning, advice]
}

/** A table in a box that scrolls where the window is narrow, and a word on what is left out. */
export function tableHtml({
  id,
  caption,
  columns,
  rows,
  total = rows.length,
  more
}: Table): Markup {
  const cell = (value: string | number | Markup, index: number): Markup => {
    const name = columns[index]?.isNumber ? 'number' : 'words'
    return index === 0
      ? html`<th scope="row">${value}</th>`
      : html`<td class="${name}">${value}</td>`
  }
  const heads = columns.map(
    ({ label, isNumber }) =>
      html`<th scope="col" class="${isNumber ? 'number' : 'words'}">${label}</th>`
  )
  const lines = rows.map((row) => html`<tr>${row.map(cell)}</tr>\n`)
  return html`<section class="scroll" aria-labelledby="${id}" tabindex="0">
<table>
<caption id="${id}">${caption}</caption>
<thead><tr>${heads}</tr></thead>
<tbody>
${lines}</tbody>
</table>
</section>
${leftOut(total - rows.length, 'row', more)}`
}

/** Says what is left out, so that nobody takes a part for the whole. */
export function leftOut(count: number, noun: string, more = ''): Markup | undefined {
  if (count <= 0) return undefined
  const [what, verb] = count === 1 ? [noun, 'is'] : [`${noun}s`, 'are']
  return html`<p class="left-out">${count} more ${what} ${verb} left out here. ${more}</p>
`
}
