import { treeName } from '../../../release/layout.ts'
import type { HostedSite, HostedTenant } from '../../hosted-site.ts'

/**
 * What the functions know of each tenant, by host and path; and each host that has no tenant at its top,
 * so that it is known as one.
 */
export function tenantLines({ tenants }: HostedSite): ReadonlyMap<string, string> {
  const lines = new Map<string, string>()
  for (const tenant of tenants) lines.set(tenant.host + tenant.base, lineOf(tenant))
  for (const { host } of tenants) if (!lines.has(`${host}/`)) lines.set(host, '-')
  return new Map([...lines].toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

function lineOf({ tree, hasNotFound, locales, policies, main }: HostedTenant): string {
  const facts = [treeName(tree), hasNotFound ? '1' : '0', locales.join(), policies.join()]
  const isChosen = main !== undefined && locales.length > 1
  return [...facts, ...(isChosen ? [`${main.locale}/${main.policy}`] : [])].join(' ')
}

/** How many names the paths of tenants have, the most first. */
export function depthsOf({ tenants }: HostedSite): readonly number[] {
  const depths = new Set(tenants.map(({ base }) => base.split('/').length - 2))
  return [...depths].toSorted((a, b) => b - a)
}
