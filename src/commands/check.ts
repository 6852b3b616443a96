import { hasErrors } from '../diagnostics/diagnostic.ts'
import type { Format } from '../diagnostics/reports/report-format.ts'
import { countOf } from '../diagnostics/reports/text-report.ts'
import { readSite } from './read-site.ts'
import { diagnosticsText, type Terminal } from './terminal.ts'

export interface CheckOptions {
  readonly format: Format
  readonly tenant?: readonly string[]
}

/** Finds every problem of the project without building it. Gives the exit code. */
export async function check(
  root: string,
  { format, tenant }: CheckOptions,
  terminal: Terminal
): Promise<number> {
  const site = await readSite(root, tenant)
  terminal.out(diagnosticsText(site.diagnostics, format))
  if (hasErrors(site.diagnostics)) return 1
  if (format === 'text')
    terminal.out(
      `${site.tenants.length} tenants, ${site.pages.length} pages. ${countOf(site.diagnostics)}\n`
    )
  return 0
}
