import type { Report } from '../diagnostics/diagnostic.ts'
import { settingOf } from './inheritance.ts'
import type { ResolvedTenant } from './resolved-tenant.ts'

/** Reports every tenant whose host, or whose published address, an earlier tenant has already. */
export function reportSharedAddresses(tenants: readonly ResolvedTenant[], report: Report): void {
  const hosts = new Map<string, ResolvedTenant>()
  const bases = new Map<string, ResolvedTenant>()
  for (const tenant of tenants) {
    const { document } = tenant.chain.tenant
    const sameHost = hosts.get(tenant.host)
    const sameBase = bases.get(tenant.base)
    hosts.set(tenant.host, sameHost ?? tenant)
    bases.set(tenant.base, sameBase ?? tenant)
    if (sameHost !== undefined)
      report(document.placeOfValue(['url']), {
        code: 'same-host',
        host: tenant.host,
        other: sameHost.id
      })
    else if (sameBase !== undefined) {
      const layer = settingOf(tenant.chain, 'publishedAt')?.layer
      report((layer?.document ?? document).placeOfValue(['publishedAt']), {
        code: 'same-address',
        address: tenant.base,
        other: sameBase.id
      })
    }
  }
}
