import type { Report } from '../diagnostics/diagnostic.ts'
import { wholeFile } from '../diagnostics/place.ts'
import type { Policy, PolicySection } from '../schema/policy.ts'
import type { ResolvedTenant } from '../tenants/resolved-tenant.ts'
import { COOKIES } from './read-policies.ts'
import type { Project } from './read-project.ts'
import { isShown } from './shown.ts'

/** A policy with the sections that a tenant shows. */
export type TenantPolicy = Policy & { readonly id: string }

/** The policies of a tenant, that of the cookies first. */
export function policiesOf(
  tenant: ResolvedTenant,
  { policies }: Project,
  report: Report
): readonly TenantPolicy[] {
  const own: TenantPolicy[] = []
  for (const [id, policy] of policies) {
    if (policy === undefined || !isShown(policy.when, tenant)) continue
    const shown = policy.sections.filter(({ when }) => isShown(when, tenant))
    reportOpenings(id, shown, tenant, report)
    const sections = shown.filter((section) => !tenant.omit.has(`${id}/${section.id}`))
    const made = { ...policy, id, sections }
    if (id === COOKIES) own.unshift(made)
    else own.push(made)
  }
  return own
}

function reportOpenings(
  id: string,
  shown: readonly PolicySection[],
  tenant: ResolvedTenant,
  report: Report
): void {
  const openings = shown.filter(({ as }) => as === 'opening')
  if (openings.length === 1 && openings[0] === shown[0]) return
  const ids = openings.map((opening) => opening.id)
  report(wholeFile(`content/policies/${id}.yaml`), {
    code: 'opening-not-one',
    tenant: tenant.id,
    ids
  })
}
