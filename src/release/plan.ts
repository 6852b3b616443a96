import { groupBy } from '../diagnostics/group-by.ts'
import type { ReleaseData } from '../schema/release-data.ts'
import { canonicalJson } from './canonical-json.ts'
import { treesOf } from './record.ts'
import type { SiteFile, SiteManifest, SiteTree } from './site-manifest.ts'

/** What a new release would change, against the one that is live. */
export interface ReleasePlan {
  /** What the record of the release says, but for its number, time and signature. */
  readonly content: ReleaseContent
  /** Ids of tenants. */
  readonly added: readonly string[]
  readonly changed: readonly string[]
  readonly removed: readonly string[]
  /** The trees that the live release does not show, each once, in the order of their hashes. */
  readonly trees: readonly SiteTree[]
  /** The assets that it does not show. */
  readonly assets: readonly SiteFile[]
  /** The assets that it shows with another type or for another time: a store keeps these with them. */
  readonly restated: readonly SiteFile[]
  /** Whether it would show anything else than the live release. */
  readonly isChange: boolean
}

/** What two releases have in common that show the same. */
export type ReleaseContent = Pick<ReleaseData, 'headers' | 'site' | 'assets' | 'tenants'>

type ReleasedTenant = ReleaseData['tenants'][number]

/** Compares a built site with the live release; with none, everything is new. */
export function planRelease(site: SiteManifest, live: ReleaseData | undefined): ReleasePlan {
  const content = contentOf(site)
  const before = new Map(live?.tenants.map((tenant) => [tenant.id, tenant]))
  const ids = new Set(content.tenants.map(({ id }) => id))
  const shown = new Set(live === undefined ? [] : treesOf(live))
  const shownAssets = new Map(live?.assets.map((asset) => [asset.path, storedForm(asset, live)]))
  const byTree = groupBy([site.site, ...site.tenants], ({ tree }) => tree)
  return {
    content,
    added: content.tenants.filter(({ id }) => !before.has(id)).map(({ id }) => id),
    changed: content.tenants
      .filter((one) => before.has(one.id) && !isSameTenant(one, before.get(one.id)))
      .map(({ id }) => id),
    removed: [...before.keys()].filter((id) => !ids.has(id)),
    trees: [...byTree]
      .filter(([tree]) => !shown.has(tree))
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([, [first]]) => first ?? []),
    assets: site.assets.filter(({ path }) => !shownAssets.has(path)),
    restated: site.assets.filter((asset) => {
      const form = shownAssets.get(asset.path)
      return form !== undefined && form !== storedForm(asset, site)
    }),
    isChange: live === undefined || !sameContent(site, live)
  }
}

/** Whether two releases, or a site and a release, show the same. */
export function sameContent(one: SiteManifest | ReleaseData, other: ReleaseData): boolean {
  const [a, b] = [contentOf(one), contentOf(other)]
  return (
    a.site === b.site &&
    a.tenants.length === b.tenants.length &&
    a.tenants.every((tenant, index) => isSameTenant(tenant, b.tenants[index])) &&
    canonicalJson([a.headers, a.assets]) === canonicalJson([b.headers, b.assets])
  )
}

/** Whether a tenant is served from the same tree at the same address. */
export function isSameTenant(one: ReleasedTenant, other: ReleasedTenant | undefined): boolean {
  return (
    one.id === other?.id &&
    one.host === other.host &&
    one.base === other.base &&
    one.tree === other.tree
  )
}

/** What a store knows of an asset. */
function storedForm(
  { sha256, contentType, headers }: SiteFile,
  { headers: sets }: Pick<ReleaseData, 'headers'>
): string {
  return `${sha256} ${contentType} ${sets[headers]?.['Cache-Control']}`
}

function contentOf(one: SiteManifest | ReleaseData): ReleaseContent {
  return {
    headers: one.headers,
    site: typeof one.site === 'string' ? one.site : one.site.tree,
    assets: [...one.assets],
    tenants: one.tenants.map(({ id, host, base, tree }) => ({ id, host, base, tree }))
  }
}
