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
  /** The assets that it does not show, or shows with other headers. */
  readonly assets: readonly SiteFile[]
  /** Whether it would show anything else than the live release. */
  readonly isChange: boolean
}

/** What two releases have in common that show the same. */
export type ReleaseContent = Pick<ReleaseData, 'headers' | 'site' | 'assets' | 'tenants'>

/** Compares a built site with the live release; with none, everything is new. */
export function planRelease(site: SiteManifest, live: ReleaseData | undefined): ReleasePlan {
  const content = contentOf(site)
  const before = new Map(live?.tenants.map((tenant) => [tenant.id, tenant]))
  const ids = new Set(content.tenants.map(({ id }) => id))
  const shown = new Set(live === undefined ? [] : treesOf(live))
  const isSame = (one: ReleaseData['tenants'][number]) =>
    canonicalJson(one) === canonicalJson(before.get(one.id) ?? null)
  const byTree = groupBy([site.site, ...site.tenants], ({ tree }) => tree)
  return {
    content,
    added: content.tenants.filter(({ id }) => !before.has(id)).map(({ id }) => id),
    changed: content.tenants
      .filter((one) => before.has(one.id) && !isSame(one))
      .map(({ id }) => id),
    removed: [...before.keys()].filter((id) => !ids.has(id)),
    trees: [...byTree]
      .filter(([tree]) => !shown.has(tree))
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([, [first]]) => first ?? []),
    assets: newAssets(site, live),
    isChange: live === undefined || !sameContent(site, live)
  }
}

/** Whether two releases, or a site and a release, show the same. */
export function sameContent(one: SiteManifest | ReleaseData, other: ReleaseData): boolean {
  return canonicalJson(contentOf(one)) === canonicalJson(contentOf(other))
}

/** An asset is stored with its type and how long it is kept: where these are others, it is sent again. */
function newAssets(site: SiteManifest, live: ReleaseData | undefined): readonly SiteFile[] {
  const stored = new Map(live?.assets.map((asset) => [asset.path, storedForm(asset, live)]))
  return site.assets.filter((asset) => stored.get(asset.path) !== storedForm(asset, site))
}

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

/** The files that a plan needs from the output, by path: each is checked before any is sent. */
export function filesToSend({ trees, assets }: Pick<ReleasePlan, 'trees' | 'assets'>) {
  return [...assets, ...trees.flatMap(({ files }) => files)]
}
