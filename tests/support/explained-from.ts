import { collectDiagnostics } from '../../src/diagnostics/diagnostic.ts'
import { explainName, explainTenant } from '../../src/policy/explain/explain.ts'
import type { Subject } from '../../src/policy/explain/explained.ts'
import { explainedText, overviewText } from '../../src/policy/explain/explained-text.ts'
import { readProject } from '../../src/policy/read-project.ts'
import { type Files, filesFrom } from './site-from.ts'

/** The tenant "acme" of the smallest valid project with these changes. */
export function subjectFrom(changes: Files): Subject {
  const { found, report } = collectDiagnostics()
  const project = readProject(filesFrom(changes), ['acme'], report)
  const tenant = project.tenants.find(({ id }) => id === 'acme')
  if (tenant === undefined) throw new Error(JSON.stringify(found, null, 2))
  return { project, tenant }
}

/** What is printed about a name, line by line. */
export function explainedFrom(name: string, changes: Files): string[] {
  const { found, report } = collectDiagnostics()
  const explained = explainName(name, subjectFrom(changes), report)
  if (explained === undefined) throw new Error(found[0]?.message)
  return linesOf(explainedText(explained))
}

/** What is printed about the whole tenant, line by line. */
export function overviewFrom(changes: Files): string[] {
  return linesOf(overviewText(explainTenant(subjectFrom(changes))))
}

/** The problem of a name that stands for nothing: its place, sentence and remedy. */
export function unknownFrom(name: string, changes: Files): string[] {
  const { found, report } = collectDiagnostics()
  explainName(name, subjectFrom(changes), report)
  return found.map(
    ({ file, line, column, message, remedy }) => `${file}:${line}:${column} ${message} ${remedy}`
  )
}

/** The lines that are not empty, without indentation, and with one blank between words. */
function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim().replace(/ {2,}/g, ' '))
    .filter((line) => line !== '')
}
