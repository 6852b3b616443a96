import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Project } from '../policy/read-project.ts'
import type { RecordFields } from '../tenants/cookie-record.ts'
import type { ResolvedTenant } from '../tenants/resolved-tenant.ts'
import { settingOf } from '../tenants/settings.ts'
import { rememberedFor } from '../text/remembered.ts'
import { type Context, contextsOn } from './context.ts'
import { collectFindings, type Finding, type Findings } from './findings.ts'
import { isRuleInForce, sourceFor } from './in-force.ts'
import { type Levels, levelsOn } from './levels.ts'
import type { LintOptions } from './lint-options.ts'
import { type LintedCookie, lintedCookie } from './linted-cookie.ts'
import { lintedTenant } from './linted-tenant.ts'
import type { ReportFinding, Rule } from './rule.ts'
import { waiverProblems } from './waiver-problems.ts'

/** What was found. */
export interface Linted {
  readonly diagnostics: readonly Diagnostic[]
  /** Whether a rule was applied to a tenant: it is in force there. */
  isApplied(rule: Rule, tenant: string): boolean
}

/** Applies the rules to all tenants that were asked for. Pure; each finding is reported once. */
export function lintProject(project: Project, options: LintOptions): Linted {
  const { date, rules, pagesOf, see } = options
  const tenants = project.tenants.filter(({ id }) => project.isAsked(id))
  const contextOf = contextsOn(date)
  const rulesIn = rememberedFor((context: Context) =>
    rules.filter((rule) => isRuleInForce(rule, context))
  )
  const cookiesIn = cookieLinter(project, rulesIn)
  const found = collectFindings()
  const levels = levelsOn(date)
  const contexts = new Map<string, Context>()
  for (const tenant of tenants) {
    const context = contextOf(
      settingOf(tenant.chain, 'jurisdictions')?.value ?? [],
      settingOf(tenant.chain, 'publicBody') !== undefined,
      tenant.locales[0] ?? ''
    )
    contexts.set(tenant.id, context)
    const cookies = cookiesIn(tenant, context)
    const add = adder(tenant, found, levels)
    for (const { findings } of cookies) findings.forEach(add)
    const linted = lintedTenant(
      tenant,
      context,
      cookies.map(({ cookie }) => cookie),
      project
    )
    see?.(linted)
    const pages = pagesOf?.(linted) ?? []
    for (const rule of rulesIn(context)) {
      rule.checks.tenant?.(linted, reporter(rule, context, add))
      for (const page of pages) rule.checks.page?.(page, reporter(rule, context, add))
    }
  }
  return {
    diagnostics: [...found.diagnostics(), ...waiverProblems(project, tenants, levels, options)],
    isApplied: (rule, tenant) => {
      const context = contexts.get(tenant)
      return context !== undefined && rulesIn(context).includes(rule)
    }
  }
}

interface CookieFindings {
  readonly cookie: LintedCookie
  readonly findings: readonly Finding[]
}

/**
 * Looks at the cookies of a tenant. A cookie of which nothing is different from other tenants under
 * the same law is looked at only once for all of them.
 */
function cookieLinter(project: Project, rulesIn: (context: Context) => readonly Rule[]) {
  const known = rememberedFor((_: Context) =>
    rememberedFor((_: RecordFields) => new Map<string, CookieFindings>())
  )
  return (tenant: ResolvedTenant, context: Context): readonly CookieFindings[] =>
    tenant.cookies.map((cookie) => {
      const ofRecord = known(context)(cookie.fields)
      const duration = cookie.duration ?? ''
      const old = ofRecord.get(duration)
      if (old !== undefined) return old
      const made = lintCookie(
        lintedCookie(cookie, context.mainLocale, project),
        context,
        rulesIn(context)
      )
      ofRecord.set(duration, made)
      return made
    })
}

function lintCookie(
  cookie: LintedCookie,
  context: Context,
  rules: readonly Rule[]
): CookieFindings {
  const findings: Finding[] = []
  const add = (finding: Finding) => void findings.push(finding)
  for (const rule of rules) rule.checks.cookie?.(cookie, context, reporter(rule, context, add))
  return { cookie, findings }
}

const reporter = (
  rule: Rule,
  context: Context,
  add: (finding: Finding) => void
): ReportFinding<unknown> => {
  return (at, values, severity = rule.severity) => {
    const source = sourceFor(rule, context)
    add({ rule, source, at, severity, ...rule.words(values) })
  }
}

/** Takes the findings of a tenant, each with what it counts as there. */
function adder({ id, chain }: ResolvedTenant, found: Findings, levels: Levels) {
  return (finding: Finding) =>
    found.add(finding, id, levels.levelOf(chain.layers, finding.rule.id, finding.severity))
}
