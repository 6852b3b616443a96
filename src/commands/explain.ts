import {
  collectDiagnostics,
  type Diagnostic,
  hasErrors,
  inOrder,
  type Report
} from '../diagnostics/diagnostic.ts'
import { jsonEntry } from '../diagnostics/reports/json-report.ts'
import { siteOf } from '../policy/build-site.ts'
import { explainName, explainTenant } from '../policy/explain/explain.ts'
import type { Explained, Said, Where } from '../policy/explain/explained.ts'
import { explainedText, overviewText } from '../policy/explain/explained-text.ts'
import { type Project, readProject } from '../policy/read-project.ts'
import { readSourceFiles } from '../project/read-source-files.ts'
import type { ExplainFormat } from './formats.ts'
import { unreadOf } from './read-site.ts'
import { diagnosticsText, type Terminal } from './terminal.ts'

/**
 * Prints where a value of a tenant is set, and what it replaced; all values without a name. Errors
 * of the project are printed too, and do not stand in the way. Gives the exit code.
 */
export async function explain(
  root: string,
  id: string,
  name: string | undefined,
  format: ExplainFormat,
  terminal: Terminal
): Promise<number> {
  const read = readSourceFiles(root)
  const { found, report } = collectDiagnostics()
  const project = readProject(read.files, [id], report)
  siteOf(project, found, report)
  const explained = answer(project, id, name, report)
  const diagnostics = inOrder([...unreadOf(read, [id]), ...found])
  if (format === 'json') terminal.out(jsonText(id, explained ?? [], diagnostics))
  else {
    const errors = diagnostics.filter((one) => hasErrors([one]))
    terminal.err(diagnosticsText(errors, 'text', terminal.isErrTerminal))
    const text = name === undefined ? overviewText : explainedText
    if (explained !== undefined) terminal.out(text(explained))
  }
  return explained === undefined ? 1 : 0
}

function answer(
  project: Project,
  id: string,
  name: string | undefined,
  report: Report
): readonly Explained[] | undefined {
  const tenant = project.tenants.find((one) => one.id === id)
  if (tenant === undefined) return undefined
  const subject = { project, tenant }
  return name === undefined ? explainTenant(subject) : explainName(name, subject, report)
}

/** For programs: null for nothing, "default" where no file says it. */
function jsonText(
  tenant: string,
  explained: readonly Explained[],
  diagnostics: readonly Diagnostic[]
): string {
  const json = {
    tenant,
    explained: explained.map(({ path, locale, value, where, replaced, because }) => ({
      path,
      ...(locale === undefined ? {} : { locale }),
      ...jsonSaid({ value, where }),
      replaced: replaced.map(jsonSaid),
      because: because.map((reason) => ({
        text: reason.text,
        ...(reason.where === undefined ? {} : { where: jsonWhere(reason.where) })
      }))
    })),
    diagnostics: diagnostics.map(jsonEntry)
  }
  return `${JSON.stringify(json, null, 2)}\n`
}

function jsonSaid({ value, where }: Said) {
  return { value: value ?? null, where: jsonWhere(where) }
}

function jsonWhere(where: Where) {
  return where === 'default' ? where : { file: where.file, line: where.line, column: where.column }
}
