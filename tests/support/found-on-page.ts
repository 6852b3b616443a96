import { collectDiagnostics, type Diagnostic, inOrder } from '../../src/diagnostics/diagnostic.ts'
import { lintProject } from '../../src/lint/lint-project.ts'
import { pagesByTenantOf } from '../../src/lint/linted-page.ts'
import { RULES } from '../../src/lint/rules.ts'
import { siteOf } from '../../src/policy/build-site.ts'
import type { Page } from '../../src/policy/page.ts'
import { readProject } from '../../src/policy/read-project.ts'
import { compressedSizeOf } from '../../src/project/compressed-size.ts'
import { HEADER_SETS } from '../../src/project/headers.ts'
import { DAY } from './found-by.ts'
import { type Files, filesFrom } from './site-from.ts'

/** The file of the style sheet that `pageWith` loads. */
const SHEET = '_assets/test.css'

/** A valid page with these lines in its `main`, of which the first is line 11, and in its `head`. */
export function pageWith(body: string, head = '<!-- no more -->'): string {
  return `<!DOCTYPE html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<title>Cookies</title>
${head}
</head>
<body>
<main>
<h1>Cookies</h1>
${body}
</main>
</body>
</html>
`
}

/** Loads the style sheet of a test. */
export const SHEET_LINK = '<link rel="stylesheet" href="/_assets/test.css">'

interface Built {
  /** The HTML of each page. */
  readonly html: string | ((page: Page) => string)
  readonly css?: string
  readonly headers?: Readonly<Record<string, string>>
  /** Changes to the smallest valid project. */
  readonly files?: Files
}

/** What one rule finds when the pages of the smallest valid project are these. */
export function diagnosticsOnPages(rule: string, built: Built): readonly Diagnostic[] {
  const { html, css = '', headers = HEADER_SETS.page, files = {} } = built
  const { found, report } = collectDiagnostics()
  const project = readProject(filesFrom(files), undefined, report)
  const { pages } = siteOf(project, found, report)
  if (pages.length === 0) throw new Error(JSON.stringify(found.map(({ message }) => message)))
  const contents = pages.map((page) => ({
    path: page.path,
    content: typeof html === 'string' ? html : html(page)
  }))
  const all = [...contents, { path: SHEET, content: css }]
  const pagesOf = pagesByTenantOf(pages, {
    files: all,
    folder: 'dist',
    headers,
    compressedSizeOf
  })
  const rules = RULES.filter(({ id }) => id === rule)
  return inOrder(lintProject(project, { date: DAY, rules, pagesOf }).diagnostics)
}

/** The same as "file:line:column severity". */
export function foundOnPages(rule: string, built: Built): string[] {
  return diagnosticsOnPages(rule, built).map(
    ({ file, line, column, severity }) => `${file}:${line}:${column} ${severity}`
  )
}

/** What one rule finds in the body of a page, as its messages. */
export function saidOfPage(rule: string, built: Built): string[] {
  return diagnosticsOnPages(rule, built).map(({ line, message }) => `${line}: ${message}`)
}
