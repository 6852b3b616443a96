import { collectDiagnostics, type Diagnostic, inOrder } from '../../src/diagnostics/diagnostic.ts'
import { joinReading } from '../../src/lint/join-reading.ts'
import { lintProject } from '../../src/lint/lint-project.ts'
import { RULES } from '../../src/lint/rules.ts'
import { siteOf } from '../../src/policy/build-site.ts'
import { readProject } from '../../src/policy/read-project.ts'
import { type Files, filesFrom } from './site-from.ts'

/** The day as of which tests judge where they say no other. */
export const DAY = '2026-11-25'

/** What `check` says about the smallest valid project with these changes. */
export function checkedFrom(changes: Files, date = DAY, rules = RULES): readonly Diagnostic[] {
  const { found, report } = collectDiagnostics()
  const project = readProject(filesFrom(changes), undefined, report)
  const { diagnostics } = siteOf(project, found, report)
  const linted = lintProject(project, { date, rules })
  return inOrder(joinReading(diagnostics, linted, rules))
}

/** What one rule finds, as "file:line:column severity". */
export function foundBy(rule: string, changes: Files, date = DAY): string[] {
  return checkedFrom(changes, date)
    .filter(({ code }) => code === rule)
    .map(({ file, line, column, severity }) => `${file}:${line}:${column} ${severity}`)
}
