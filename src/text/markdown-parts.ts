/** The cells of a row. */
export type Row = readonly string[]

/** A table of Markdown; the cells are Markdown already. */
export function table(heads: Row, rows: readonly Row[]): string {
  const line = (cells: Row) => `| ${cells.join(' | ')} |`
  return [line(heads), `|${'---|'.repeat(heads.length)}`, ...rows.map(line)].join('\n')
}

/** A text as code, in a cell too. Names of cookies can hold backquotes and bars. */
export function code(text: string): string {
  const marks = text.includes('`') ? '``' : '`'
  const space = marks === '`' ? '' : ' '
  return `${marks}${space}${text.replaceAll('|', '\\|')}${space}${marks}`
}

/** A text in which no sign means anything to Markdown. */
export function escapeText(text: string): string {
  return text.replace(/[\\`*_[\]<>|#]/g, '\\$&')
}

/** The anchor that a code host makes from a heading. */
export function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\w -]/g, '')
    .replaceAll(' ', '-')
}
