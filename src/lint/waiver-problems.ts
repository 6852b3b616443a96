import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts'
import type { Problem } from '../diagnostics/problem.ts'
import type { Project } from '../policy/read-project.ts'
import type { Layer } from '../tenants/layer.ts'
import type { ResolvedTenant } from '../tenants/resolved-tenant.ts'
import type { Levels } from './levels.ts'
import type { LintOptions } from './lint-options.ts'
import { RULE_IDS } from './rules.ts'

/** What is wrong with what tenants and profiles say about rules: once for each file that says it. */
export function waiverProblems(
  project: Project,
  tenants: readonly ResolvedTenant[],
  levels: Levels,
  { date, rules, pagesOf }: LintOptions
): Diagnostic[] {
  const layers = [...project.profiles.layers.values(), ...tenants.map(({ chain }) => chain.tenant)]
  // What nobody looked for, or only for some tenants, cannot be said to find nothing.
  const isAll = tenants.length === project.sources.tenants.size
  const isRun = (id: string) =>
    rules.some(
      (rule) => rule.id === id && (pagesOf !== undefined || rule.checks.page === undefined)
    )
  return layers.flatMap((layer) =>
    Object.entries(layer.data.lint ?? {}).flatMap(([rule, { level, until }]): Diagnostic[] => {
      const about = (problem: Problem) => [problemAt(layer, rule, problem)]
      if (!RULE_IDS.includes(rule))
        return about({ code: 'unknown-rule', id: rule, known: RULE_IDS })
      if (until !== undefined && until < date) return about({ code: 'waiver-expired', rule, until })
      const mustBeUsed = level !== 'error' && isRun(rule) && (isAll || isOfTenant(layer, tenants))
      return mustBeUsed && !levels.isUsed(layer, rule) ? about({ code: 'waiver-unused', rule }) : []
    })
  )
}

function isOfTenant(layer: Layer, tenants: readonly ResolvedTenant[]): boolean {
  return tenants.some(({ chain }) => chain.tenant === layer)
}

function problemAt({ document }: Layer, rule: string, problem: Problem): Diagnostic {
  return diagnostic(document.placeOfKey(['lint', rule]), problem)
}
