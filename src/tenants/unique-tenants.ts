import type { Report } from '../diagnostics/diagnostic.ts'
import type { ResolvedTenant } from './resolved-tenant.ts'
import { settingOf } from './settings.ts'

/** Reports each tenant that was asked for whose host or published address another one has too. */
export function reportSharedAddresses(
  tenants: readonly ResolvedTenant[],
  isAsked: (id: string) => boolean,
  report: Report
): void {
  const hosts = new Map<string, ResolvedTenant>()
  const bases = new Map<string, ResolvedTenant>()
  for (const tenant of tenants) {
    const { document } = tenant.chain.tenant
    const name = tenant.host.replace(/:\d+$/, '')
    const sameHost = hosts.get(name)
    const sameBase = bases.get(tenant.base)
    hosts.set(name, sameHost ?? tenant)
    bases.set(tenant.base, sameBase ?? tenant)
    const other = sameHost ?? sameBase
    if (other === undefined || !(isAsked(tenant.id) || isAsked(other.id))) continue
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
