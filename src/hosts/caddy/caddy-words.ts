/** A text as Caddy reads it between quotation marks. https://caddyserver.com/docs/caddyfile/concepts */
export function quoted(text: string): string {
  return `"${text.replaceAll('"', '\\"')}"`
}

/** A directive with lines below it. */
export function block(head: string, lines: readonly string[]): string {
  const inner = lines.map((line) => `${line.replaceAll(/^(?=.)/gm, '\t')}\n`).join('')
  return `${head} {\n${inner}}`
}
