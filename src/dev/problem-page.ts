import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { countOf } from '../diagnostics/reports/text-report.ts'
import { html, type Markup } from '../text/markup.ts'

/** The headers of these pages: they hold their own style, and load nothing but the script that reloads them. */
export const PROBLEM_HEADERS = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy':
    "default-src 'none'; style-src 'unsafe-inline'; script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
}

const STYLE = `:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif }
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
h2 { font-size: 1rem; margin: 2rem 0 0.25rem; overflow-wrap: anywhere }
p { margin: 0.25rem 0 }
pre { overflow-x: auto; margin: 0.5rem 0; padding: 0.5rem; border: 1px solid; border-radius: 4px }
`

/** A page in the place of one that cannot be shown: what is wrong, where, and what to do about it. */
export function problemPage(title: string, diagnostics: readonly Diagnostic[]): string {
  return plainPage(
    title,
    html`<p>${countOf(diagnostics)} This page comes back by itself when they are mended.</p>
${diagnostics.map(problemHtml)}<p><a href="/">All tenants</a></p>`
  )
}

/** A page that says one thing. */
export function notePage(title: string, note: string): string {
  return plainPage(
    title,
    html`<p>${note}</p>
<p><a href="/">All tenants</a></p>`
  )
}

/** So many tenants with errors are named above the list. */
const NAMED = 100

/** A line above the list of all tenants: those that are known to have errors. */
export function brokenNote(ids: readonly string[]): string {
  if (ids.length === 0) return ''
  const links = ids
    .slice(0, NAMED)
    .map((id, index) => html`${index === 0 ? '' : ', '}<a href="/${id}/">${id}</a>`)
  const more = ids.length > NAMED ? ` and ${ids.length - NAMED} more` : ''
  return html`\n<p>These tenants have errors: ${links}${more}</p>`.markup
}

function plainPage(title: string, body: Markup): string {
  return html`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${{ markup: STYLE }}</style>
</head>
<body>
<main>
<h1>${title}</h1>
${body}
</main>
</body>
</html>
`.markup
}

function problemHtml(entry: Diagnostic): Markup {
  const { file, line, column, severity, code, message, remedy, lineText, details = [] } = entry
  const lines = [...(lineText === undefined ? [] : excerptOf(entry, lineText)), ...details]
  return html`<section>
<h2>${file}:${line}:${column} ${severity} ${code}</h2>
<p>${message}</p>
${lines.length === 0 ? undefined : html`<pre>${lines.map((one) => html`${one}\n`)}</pre>\n`}<p>${remedy}</p>
</section>
`
}

/** The line, and a mark under the place. */
function excerptOf({ line, column, endColumn }: Diagnostic, lineText: string): string[] {
  const before = `${line} | `
  const marks = '^'.repeat(Math.max(1, endColumn - column))
  return [before + lineText, ' '.repeat(before.length + column - 1) + marks]
}
