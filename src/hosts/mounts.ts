import { compare } from '../diagnostics/compare.ts'
import type { HostedSite, HostedTenant } from './hosted-site.ts'

/** Where tenants stand at their hosts. */
export interface Mounts {
  /** Every host once, in order, with the tenant at its top, if there is one. */
  readonly hosts: readonly (readonly [host: string, tenant: HostedTenant | undefined])[]
  /** Tenants under a path of so many names, the deepest first: `/legal/acme/` has two. */
  readonly deeper: readonly { readonly depth: number; readonly tenants: readonly HostedTenant[] }[]
  /**
   * Hosts with the folders in which `_assets/` and `_schema/` stand beside the folder of a tenant, where
   * that is not the top of the host; such as `example.org/legal/`.
   */
  readonly sharedAt: readonly string[]
}

/** Sorts tenants by their hosts and by how deep they stand there. */
export function mountsOf({ tenants }: Pick<HostedSite, 'tenants'>): Mounts {
  const hosts = new Map<string, HostedTenant | undefined>()
  const deeper = new Map<number, HostedTenant[]>()
  const sharedAt = new Set<string>()
  for (const tenant of tenants) {
    const depth = depthOf(tenant)
    if (depth === 0 || !hosts.has(tenant.host))
      hosts.set(tenant.host, depth === 0 ? tenant : hosts.get(tenant.host))
    if (depth > 0) {
      const same = deeper.get(depth)
      if (same === undefined) deeper.set(depth, [tenant])
      else same.push(tenant)
    }
    if (depth > 1) sharedAt.add(tenant.host + tenant.base.replace(/[^/]+\/$/, ''))
  }
  return {
    hosts: [...hosts].toSorted(([a], [b]) => compare(a, b)),
    deeper: [...deeper]
      .map(([depth, tenants]) => ({
        depth,
        tenants: tenants.toSorted((a, b) => compare(a.host + a.base, b.host + b.base))
      }))
      .toSorted((a, b) => b.depth - a.depth),
    sharedAt: [...sharedAt].toSorted(compare)
  }
}

/** How many names the path of a tenant has. */
function depthOf({ base }: HostedTenant): number {
  return base.split('/').length - 2
}
