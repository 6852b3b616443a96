import { writeFile } from 'node:fs/promises'
import { join, resolve, sep } from 'node:path'
import { diagnostic, hasErrors } from '../diagnostics/diagnostic.ts'
import { wholeFile } from '../diagnostics/place.ts'
import { type Format, formatDiagnostics } from '../diagnostics/reports/report-format.ts'
import { countOf, plural } from '../diagnostics/reports/text-report.ts'
import { TemplateFailure } from '../eleventy/template-failure.ts'
import { RULE_IDS, RULES } from '../lint/rules.ts'
import { SOURCE_FOLDERS } from '../project/read-source-files.ts'
import { reasonOf } from '../project/system-error.ts'
import { readChecked } from './read-checked.ts'
import { unknownRuleText } from './rules.ts'
import { diagnosticsText, type Terminal } from './terminal.ts'
import { today } from './today.ts'

export interface CheckOptions {
  readonly format: Format
  readonly tenant?: readonly string[]
  /** Ids of rules: only what these find is reported, with what stops the build. */
  readonly rule?: readonly string[]
  /** The day as of which everything is judged; today when absent. */
  readonly date?: string
  /** Whether pages are built in memory and read too. */
  readonly pages?: boolean
  /** How many warnings are let through; any number when absent. */
  readonly maxWarnings?: number
  /** A file for the report, instead of the terminal. */
  readonly output?: string
}

/** Finds every problem of the project without building it. Gives the exit code. */
export async function check(
  root: string,
  { format, tenant, rule, date = today(), pages = false, maxWarnings, output }: CheckOptions,
  terminal: Terminal
): Promise<number> {
  const unknown = rule?.find((id) => !RULE_IDS.includes(id))
  if (unknown !== undefined) {
    terminal.err(unknownRuleText(unknown, terminal))
    return 1
  }
  const rules = RULES.filter(({ id }) => rule === undefined || rule.includes(id))
  const scope = { only: tenant, rules, date, withPages: pages }
  try {
    const { site, diagnostics: found } = await readChecked(root, scope)
    const diagnostics = found.filter(
      (one) => rule === undefined || one.severity === 'error' || rule.includes(one.code)
    )
    const about = { rules, date }
    if (output === undefined)
      terminal.out(diagnosticsText(diagnostics, format, terminal.isOutTerminal, about))
    else if (
      !(await writeReport(
        root,
        output,
        formatDiagnostics(diagnostics, format, false, about),
        terminal
      ))
    )
      return 1
    if (hasErrors(diagnostics)) return 1
    const warnings = diagnostics.filter(({ severity }) => severity === 'warning').length
    const isTooMany = maxWarnings !== undefined && warnings > maxWarnings
    const tenants = new Set(site.pages.map((page) => page.tenant))
    if (format === 'text')
      terminal.out(
        `${plural(tenants.size, 'tenant')}, ${plural(site.pages.length, 'page')}, as of ${date}. ${countOf(diagnostics)}${isTooMany ? ` At most ${maxWarnings} warnings are allowed.` : ''}\n`
      )
    return isTooMany ? 1 : 0
  } catch (error) {
    if (!(error instanceof TemplateFailure)) throw error
    const problem = { code: 'template-failed', detail: error.detail } as const
    terminal.out(
      diagnosticsText([diagnostic(error.place, problem)], format, terminal.isOutTerminal)
    )
    return 1
  }
}

/** Writes the report to a file; says so, and gives false, when that cannot be done. */
async function writeReport(
  root: string,
  output: string,
  text: string,
  terminal: Terminal
): Promise<boolean> {
  try {
    await writeFile(reportPath(root, output), text)
    return true
  } catch (error) {
    const problem = { code: 'report-not-written', reason: reasonOf(error) } as const
    terminal.err(
      diagnosticsText([diagnostic(wholeFile(output), problem)], 'text', terminal.isErrTerminal)
    )
    return false
  }
}

/** Where the report goes: anywhere but into the folders whose files are checked. */
function reportPath(root: string, output: string): string {
  const path = resolve(root, output)
  const isSource = SOURCE_FOLDERS.some((folder) => path.startsWith(join(root, folder) + sep))
  if (isSource) throw Object.assign(new Error(path), { code: 'EACCES' })
  return path
}
