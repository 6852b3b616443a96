import { collectDiagnostics, type Diagnostic, inOrder } from '../../src/diagnostics/diagnostic.ts'
import { joinReading } from '../../src/lint/join-reading.ts'
import { lintProject } from '../../src/lint/lint-project.ts'
import { pagesByTenantOf } from '../../src/lint/linted-page.ts'
import { RULES } from '../../src/lint/rules.ts'
import { siteOf } from '../../src/policy/build-site.ts'
import { readProject } from '../../src/policy/read-project.ts'
import { type Files, filesFrom } from './site-from.ts'
import { tenantWith } from './tenant-with.ts'

/** The day as of which tests judge where they say no other. */
export const DAY = '2026-11-25'

interface How {
  readonly date?: string
  /** The text of the cookie policy in English; no pages are read without. */
  readonly html?: string
}

/** What `check` says about the smallest valid project with these changes. */
export function checkedFrom(changes: Files, { date = DAY, html }: How = {}): readonly Diagnostic[] {
  const { found, report } = collectDiagnostics()
  const project = readProject(filesFrom(changes), undefined, report)
  const { diagnostics, pages } = siteOf(project, found, report)
  const files = html === undefined ? [] : [{ path: 'acme/en/cookies/index.html', content: html }]
  const pagesOf =
    html === undefined ? undefined : pagesByTenantOf(pages, files, (text) => text.length)
  const linted = lintProject(project, { date, rules: RULES, pagesOf })
  return inOrder(joinReading(diagnostics, linted, RULES))
}

/** What one rule finds: its severity and the line, as in "error at secure: false". */
export function foundBy(rule: string, changes: Files, how: How = {}): string[] {
  return checkedFrom(changes, how)
    .filter(({ code }) => code === rule)
    .map(({ file, lineText, severity }) => `${severity} at ${lineText?.trim() ?? file}`)
}

/** What one rule says of a page: the text of the cookie policy in English. */
export function saidOfPage(rule: string, html: string, changes: Files = {}): string[] {
  return checkedFrom(changes, { html })
    .filter(({ code }) => code === rule)
    .map(({ message }) => message)
}

/** The smallest tenant with these lines. */
export function tenant(...lines: readonly string[]): Files {
  return { 'tenants/acme.yaml': tenantWith(...lines) }
}

const COOKIE = {
  provider: 'Test Ltd',
  category: 'necessary',
  duration: 'P6M',
  purpose: '{ en: To keep what this test has stored }',
  recipients: '[]'
}

/** A tenant under a law with one cookie of its own, "c" by default, that has these fields. */
export function cookieWith(
  fields: Readonly<Record<string, string>>,
  law = 'fr',
  ...lines: readonly string[]
): Files {
  const all = { name: 'c', ...COOKIE, ...fields }
  const entry = Object.entries(all).map(([key, value]) => `${key}: ${value}`)
  return tenant(`jurisdictions: [${law}]`, ...lines, `cookies:\n  - ${entry.join('\n    ')}`)
}
