import { sha256 } from '../../../project/sha256.ts'
import type { HostedSite, HostedTenant } from '../../hosted-site.ts'

/** A host that is a site of its own at a platform, with the tenants that are served there. */
export interface OwnSite {
  readonly host: string
  /** What the platform calls it: letters, digits and hyphens, and no other host has the same. */
  readonly name: string
  readonly tenants: readonly HostedTenant[]
}

/** One site for each host, in the order of the hosts. A name has so many characters at the most. */
export function ownSites(
  { tenants }: HostedSite,
  prefix: string,
  longest: number
): readonly OwnSite[] {
  const hosts = new Map<string, HostedTenant[]>()
  for (const tenant of tenants) {
    const list = hosts.get(tenant.host)
    if (list === undefined) hosts.set(tenant.host, [tenant])
    else list.push(tenant)
  }
  return [...hosts]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([host, list]) => {
      const [first] = list
      const id = list.length === 1 && first?.base === '/' ? first.id : host
      return { host, name: siteNameOf(prefix + id, host, longest), tenants: list }
    })
}

/**
 * A name of a host at a platform. Where a part of it had to be changed or cut off, the beginning of a
 * hash keeps it apart from all others.
 */
function siteNameOf(wanted: string, host: string, longest: number): string {
  const plain = wanted.replace(/[^a-z0-9]+/g, '-')
  if (plain === wanted && plain.length <= longest) return plain
  const end = `-${sha256(host).slice(0, 6)}`
  return plain.slice(0, longest - end.length).replace(/-+$/, '') + end
}

/** Where the folders for all tenants stand at a host: beside each tenant, as `/` or `/legal/`. */
export function sharedFolders(tenants: readonly HostedTenant[]): readonly string[] {
  return [...new Set(tenants.map(({ base }) => base.replace(/[^/]+\/$/, '')))].toSorted()
}
