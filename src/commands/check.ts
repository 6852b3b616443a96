import { writeFile } from 'node:fs/promises'
import { join, resolve, sep } from 'node:path'
import { type Diagnostic, diagnostic, hasErrors } from '../diagnostics/diagnostic.ts'
import { wholeFile } from '../diagnostics/place.ts'
import { type Format, formatDiagnostics } from '../diagnostics/reports/report-format.ts'
import { countOf, plural } from '../diagnostics/reports/text-report.ts'
import { SOURCE_FOLDERS } from '../project/read-source-files.ts'
import { reasonOf } from '../project/system-error.ts'
import { readSite } from './read-site.ts'
import { diagnosticsText, type Terminal } from './terminal.ts'

export interface CheckOptions {
  readonly format: Format
  readonly tenant?: readonly string[]
  /** A file for the report, instead of the terminal. */
  readonly output?: string
}

/** Finds every problem of the project without building it. Gives the exit code. */
export async function check(
  root: string,
  { format, tenant, output }: CheckOptions,
  terminal: Terminal
): Promise<number> {
  const site = await readSite(root, tenant)
  if (output === undefined)
    terminal.out(diagnosticsText(site.diagnostics, format, terminal.isOutTerminal))
  else if (!(await writeReport(root, output, site.diagnostics, format, terminal))) return 1
  if (hasErrors(site.diagnostics)) return 1
  const tenants = new Set(site.pages.map((page) => page.tenant))
  if (format === 'text')
    terminal.out(
      `${plural(tenants.size, 'tenant')}, ${plural(site.pages.length, 'page')}. ${countOf(site.diagnostics)}
`
    )
  return 0
}

/** Writes the report to a file; says so, and gives false, when that cannot be done. */
async function writeReport(
  root: string,
  output: string,
  diagnostics: readonly Diagnostic[],
  format: Format,
  terminal: Terminal
): Promise<boolean> {
  try {
    await writeFile(reportPath(root, output), formatDiagnostics(diagnostics, format, false))
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
