import type { OwnFiles } from '../build/inputs.ts'
import {
  collectDiagnostics,
  type Diagnostic,
  hasErrors,
  inOrder
} from '../diagnostics/diagnostic.ts'
import { missingLetters } from '../pdf/missing-letters.ts'
import { readTenants } from '../policy/read-project.ts'
import type { Shared } from '../policy/shared.ts'
import type { TenantFacts } from '../policy/tenant-facts.ts'
import { planTenant, type TenantSite, tenantSite } from '../policy/tenant-site.ts'

/** A tenant as its files are now. */
export interface TenantState {
  readonly id: string
  /** What is wrong with it, by itself. */
  readonly diagnostics: readonly Diagnostic[]
  /** Absent where it cannot be read. */
  readonly facts: TenantFacts | undefined
  /** Its site, made now; nothing while it has errors. */
  site(): TenantSite | undefined
}

/** Reads a tenant from its files, plans its pages, and finds what is wrong with it. */
export function tenantState(shared: Shared, { id, files, diagnostics }: OwnFiles): TenantState {
  const { found, report } = collectDiagnostics()
  const project = readTenants(shared, files, [id], () => report)
  const tenant = project.tenants.find((one) => one.id === id)
  const plan = tenant && planTenant(tenant, project, report)
  const all = inOrder([...diagnostics, ...found, ...missingLetters(plan?.pages ?? [])])
  const isRight = !hasErrors(all)
  return {
    id,
    diagnostics: all,
    facts: plan?.facts,
    site: () => (plan !== undefined && isRight ? tenantSite(plan, project) : undefined)
  }
}
