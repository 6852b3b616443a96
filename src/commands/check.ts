import { type Diagnostic, diagnostic, hasErrors } from '../diagnostics/diagnostic.ts'
import { type Format, formatDiagnostics } from '../diagnostics/reports/report-format.ts'
import { countOf, plural } from '../diagnostics/reports/text-report.ts'
import { TemplateFailure } from '../eleventy/template-failure.ts'
import type { LintedTenant } from '../lint/linted-tenant.ts'
import { fleetOf, type ReportedTenant, reportedTenant } from '../lint/report/fleet.ts'
import { reportPage } from '../lint/report/report-page.ts'
import { RULE_IDS, RULES } from '../lint/rules.ts'
import type { Site } from '../policy/build-site.ts'
import { readSourceFiles } from '../project/read-source-files.ts'
import type { CheckFormat } from './formats.ts'
import { mendedText, mendRead } from './mend.ts'
import { type CheckScope, checkRead, problemsIn } from './read-checked.ts'
import { unknownRuleText } from './rules.ts'
import { diagnosticsText, type Terminal } from './terminal.ts'
import { today } from './today.ts'
import { writeReport } from './write-report.ts'

export interface CheckOptions {
  readonly format: CheckFormat
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
  /** Whether files are mended where that is certain. */
  readonly fix?: boolean
}

/** What was found, and the site that it is about. */
interface Result {
  readonly site: Site
  readonly diagnostics: readonly Diagnostic[]
}

/** Finds every problem of the project without building it. Gives the exit code. */
export async function check(
  root: string,
  options: CheckOptions,
  terminal: Terminal
): Promise<number> {
  const { format, rule, date = today(), output } = options
  const unknown = rule?.find((id) => !RULE_IDS.includes(id))
  if (unknown !== undefined) {
    terminal.err(unknownRuleText(unknown, terminal))
    return 1
  }
  const rules = RULES.filter(({ id }) => rule === undefined || rule.includes(id))
  const about = { rules, date }
  const tenants: ReportedTenant[] = []
  const see =
    format === 'html' ? (one: LintedTenant) => tenants.push(reportedTenant(one)) : undefined
  try {
    const scope = { only: options.tenant, rules, date, withPages: options.pages ?? false, see }
    const result = await find(root, scope, options, terminal)
    const { diagnostics } = result
    const print = () =>
      output === undefined
        ? diagnosticsText(diagnostics, formatOf(format), terminal.isOutTerminal, about)
        : formatDiagnostics(diagnostics, formatOf(format), false, about)
    const text =
      format === 'html' ? reportPage(fleetOf({ ...about, tenants }, diagnostics)) : print()
    if (output === undefined) terminal.out(text)
    else if (!(await writeReport(root, output, text, terminal))) return 1
    if (format === 'text') terminal.out(closingText(result, date, options))
    return hasErrors(diagnostics) || hasTooMany(diagnostics, options) ? 1 : 0
  } catch (error) {
    if (!(error instanceof TemplateFailure)) throw error
    const problem = { code: 'template-failed', detail: error.detail } as const
    const found = [diagnostic(error.place, problem)]
    terminal.out(diagnosticsText(found, formatOf(format), terminal.isOutTerminal))
    return 1
  }
}

/** What is not printed as the page is printed as text. */
function formatOf(format: CheckFormat): Format {
  return format === 'html' ? 'text' : format
}

/** Reads the project, mends it if that was asked, and finds what is wrong with it then. */
async function find(
  root: string,
  scope: CheckScope,
  { rule, fix = false, format }: CheckOptions,
  terminal: Terminal
): Promise<Result> {
  const isAsked = (one: Diagnostic) =>
    rule === undefined || one.severity === 'error' || rule.includes(one.code)
  const first = readSourceFiles(root)
  if (!fix) {
    const { site, diagnostics } = await checkRead(first, scope)
    return { site, diagnostics: diagnostics.filter(isAsked) }
  }
  const { read, mended, withReasons } = await mendRead(root, first, (files) =>
    problemsIn(files, scope).filter(isAsked)
  )
  // A report for programs stays one: what was done is told beside it.
  if (format === 'text') terminal.out(mendedText(mended))
  else terminal.err(mendedText(mended))
  const { site, diagnostics } = await checkRead(read, scope)
  return { site, diagnostics: withReasons(diagnostics.filter(isAsked)) }
}

function hasTooMany(diagnostics: readonly Diagnostic[], { maxWarnings }: CheckOptions): boolean {
  const warnings = diagnostics.filter(({ severity }) => severity === 'warning').length
  return maxWarnings !== undefined && warnings > maxWarnings
}

/** The last lines for a person: how much was looked at, what was found, what can be mended. */
function closingText({ site, diagnostics }: Result, date: string, options: CheckOptions) {
  const mendable = diagnostics.filter(({ mend }) => mend !== undefined).length
  const hint =
    mendable === 0 || options.fix
      ? ''
      : `Of these, ${plural(mendable, 'problem')} may be mended by  npx policy-pages check --fix .\n`
  if (hasErrors(diagnostics)) return hint
  const tenants = new Set(site.pages.map((page) => page.tenant))
  const tooMany = hasTooMany(diagnostics, options)
    ? ` At most ${plural(options.maxWarnings ?? 0, 'warning')} ${options.maxWarnings === 1 ? 'is' : 'are'} allowed.`
    : ''
  return `${hint}${plural(tenants.size, 'tenant')}, ${plural(site.pages.length, 'page')}, as of ${date}. ${countOf(diagnostics)}${tooMany}\n`
}
