import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { tenantOf } from '../policy/sources.ts'
import type { Linted } from './lint-project.ts'
import type { Rule } from './rule.ts'

/**
 * The problems that reading found and the findings of the rules, each thing once. A rule names the
 * codes that it is about. Where it is applied, a warning of such a code is left to the rule, which
 * says the same with its level and its sources; an error stays, since it stops everything, and gets
 * the rule's reason.
 */
export function joinReading(
  found: readonly Diagnostic[],
  { diagnostics, isApplied }: Linted,
  rules: readonly Rule[]
): Diagnostic[] {
  const byCode = new Map(rules.flatMap((rule) => (rule.codes ?? []).map((code) => [code, rule])))
  const ofReading = found.flatMap((one): Diagnostic[] => {
    const rule = byCode.get(one.code as never)
    if (rule === undefined) return [one]
    const owner = tenantOf(one.file)
    if (one.severity === 'error') return [withReason(one, rule, owner)]
    return owner !== undefined && isApplied(rule, owner) ? [] : [one]
  })
  return [...ofReading, ...diagnostics]
}

function withReason(one: Diagnostic, rule: Rule, owner: string | undefined): Diagnostic {
  const [{ title, pinpoint, url }] = rule.sources
  const tenants = owner === undefined ? [] : [owner]
  return { ...one, rule: { id: rule.id, why: rule.why, source: { title, pinpoint, url }, tenants } }
}
