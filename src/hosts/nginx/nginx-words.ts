/** A text as nginx reads it between quotation marks. It has no way to write a `$`. */
export function quoted(text: string): string {
  return `"${text.replaceAll(/["\\]/g, '\\$&')}"`
}

/** A map of nginx: one variable made from another; `rows` come as they are. */
export function mapOf(from: string, to: string, rows: readonly string[]): string {
  return `map ${from} ${to} {\n${rows.map((row) => `  ${row}\n`).join('')}}\n`
}

/** The variable that holds the value of a header. */
export function variableOf(header: string): string {
  return `$send_${header.toLowerCase().replaceAll(/[^a-z0-9]/g, '_')}`
}

/** A block with its lines. */
export function block(head: string, lines: readonly string[]): string {
  return `${head} {\n${lines.map((line) => (line === '' ? '\n' : indented(line))).join('')}}`
}

function indented(text: string): string {
  return text.replaceAll(/^(?=.)/gm, '  ').concat('\n')
}
