import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { groupBy } from '../../diagnostics/group-by.ts'
import type { Severity } from '../../diagnostics/words.ts'
import { tenantOf } from '../../policy/sources.ts'
import { type ElementState, stateOf } from '../element.ts'
import { ELEMENTS } from '../elements.ts'
import type { LintedTenant } from '../linted-tenant.ts'
import type { Rule } from '../rule.ts'

/** As much of a tenant as the report shows. */
export interface ReportedTenant {
  readonly id: string
  readonly name: string
  /** Its profiles, the nearest first. */
  readonly profiles: readonly string[]
  /** How each element stands in its policy, in their order. */
  readonly elements: readonly ElementState[]
}

/** A tenant for the report. */
export function reportedTenant(tenant: LintedTenant): ReportedTenant {
  const { id, name, chain } = tenant
  const elements = ELEMENTS.map((element) => stateOf(element, tenant))
  return { id, name, profiles: chain.profileIds, elements }
}

/** Everything that the report is made from. */
export interface Fleet {
  readonly date: string
  /** The rules that were applied. */
  readonly rules: readonly Rule[]
  readonly tenants: readonly ReportedTenant[]
  readonly findings: readonly Diagnostic[]
  /** The tenants that a finding concerns, as far as that is known. */
  tenantsOf(finding: Diagnostic): readonly string[]
  /** The findings that concern a tenant. */
  findingsOf(tenant: string): readonly Diagnostic[]
}

/** Puts together what was found and in which tenants. */
export function fleetOf(
  { date, rules, tenants }: Pick<Fleet, 'date' | 'rules' | 'tenants'>,
  findings: readonly Diagnostic[]
): Fleet {
  const members = groupBy(
    tenants.flatMap(({ id, profiles }) => profiles.map((profile) => ({ id, profile }))),
    ({ profile }) => profileFile(profile)
  )
  const concerned = (finding: Diagnostic): readonly string[] => {
    const known = finding.rule?.tenants ?? []
    if (known.length > 0) return known
    const owner = tenantOf(finding.file)
    return owner === undefined ? (members.get(finding.file) ?? []).map(({ id }) => id) : [owner]
  }
  const byTenant = groupBy(
    findings.flatMap((finding) => concerned(finding).map((tenant) => ({ tenant, finding }))),
    ({ tenant }) => tenant
  )
  return {
    date,
    rules,
    tenants,
    findings,
    tenantsOf: concerned,
    findingsOf: (tenant) => (byTenant.get(tenant) ?? []).map(({ finding }) => finding)
  }
}

/** The file of a profile. */
export function profileFile(profile: string): string {
  return `tenants/profiles/${profile}.yaml`
}

/** How many findings there are of each severity. */
export type Counts = Readonly<Record<Severity, number>>

/** Counts findings by severity. */
export function countsOf(findings: readonly Diagnostic[]): Counts {
  const counts = { error: 0, warning: 0, advice: 0 }
  for (const { severity } of findings) counts[severity]++
  return counts
}

/** The worst first: more errors, then more warnings, then more to consider. */
export function byWeight(a: Counts, b: Counts): number {
  return b.error - a.error || b.warning - a.warning || b.advice - a.advice
}
