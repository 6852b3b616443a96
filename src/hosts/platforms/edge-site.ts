import { servedAs } from '../../project/headers.ts'
import { treeName } from '../../release/layout.ts'
import type { FilesPlace } from '../host-target.ts'
import type { HostedSite, HostedTenant } from '../hosted-site.ts'

/** A tenant as a program at the edge looks it up by its host. */
export interface EdgeTenant {
  /** The path at which its folder is served: `/`, or such as `/legal/acme/`. */
  readonly base: string
  /** Where its files are: `acme/` in the output, `t/<tree>/` in a store. */
  readonly at: string
  readonly hasNotFound: boolean
  /** Present where its own address leads to the language that a reader prefers. */
  readonly main?: { readonly locale: string; readonly policy: string }
  readonly locales?: readonly string[]
}

/** What a program at the edge knows of all tenants. */
export interface EdgeData {
  /** Where the schemas are, which each host serves at `/_schema/`. */
  readonly schemas: string
  /** The headers of each kind of file. */
  readonly headers: HostedSite['headers']
  /** The type and the kind of each ending; `''` for those that nobody knows. */
  readonly endings: Readonly<Record<string, readonly [contentType: string, kind: string]>>
}

/** The tenants of each host; the longest path first, so that the first that fits is the right one. */
export function edgeHosts(
  site: HostedSite,
  place: FilesPlace
): ReadonlyMap<string, readonly EdgeTenant[]> {
  const hosts = new Map<string, EdgeTenant[]>()
  for (const tenant of site.tenants) {
    const list = hosts.get(tenant.host) ?? []
    hosts.set(tenant.host, list)
    list.push(edgeTenant(tenant, place))
  }
  for (const list of hosts.values()) list.sort((a, b) => b.base.length - a.base.length)
  return hosts
}

function edgeTenant({ id, base, tree, ...rest }: HostedTenant, place: FilesPlace): EdgeTenant {
  const { hasNotFound, main, locales } = rest
  const at = place.kind === 'store' ? `t/${treeName(tree)}/` : `${id}/`
  return {
    base,
    at,
    hasNotFound,
    ...(main === undefined || locales.length < 2 ? {} : { main, locales })
  }
}

/** How files are served, by the endings of their names. */
export function edgeData(site: HostedSite, place: FilesPlace): EdgeData {
  const { contentType, headers } = servedAs('')
  const known = site.endings.map(
    (one) => [one.ending, [one.contentType, one.headers] as const] as const
  )
  return {
    schemas: place.kind === 'store' ? `t/${treeName(place.site)}/_schema/` : '_schema/',
    headers: site.headers,
    endings: { ...Object.fromEntries(known), '': [contentType, headers] }
  }
}
