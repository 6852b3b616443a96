import type { ListedFile } from '../../release/listing.ts'
import type { ReleaseData } from '../../schema/release-data.ts'
import { redirectFault } from './check-redirect.ts'
import { type PlacedFault, placedFaults } from './compare-answer.ts'
import { addressOf, expectedAsset, expectedFiles } from './expected-file.ts'
import { type Get, seerOf } from './see-files.ts'
import { type Shown, shownRelease } from './shown-release.ts'
import type { StoredReleases } from './stored-releases.ts'

type Tenant = ReleaseData['tenants'][number]

/** What the site of a tenant shows. */
export interface TenantResult {
  readonly id: string
  readonly base: string
  /** The release that it shows; nothing where that is none that is known. */
  readonly shows: number | undefined
  /** The earlier release of which it shows files as well. */
  readonly mixedWith: number | undefined
  /** How many addresses were looked at. */
  readonly files: number
  /** Where the listing of the tenant cannot be used, why; then nothing was fetched. */
  readonly listing: 'right' | 'missing' | 'damaged'
  readonly faults: readonly PlacedFault[]
}

/** How the site of a tenant is looked at. */
export interface TenantCheck {
  readonly releases: StoredReleases
  /** Files of the site that every host shows, such as schemas. */
  readonly shared: readonly ListedFile[]
  /** The forms in which each file is fetched: each an Accept-Encoding. */
  readonly forms: readonly string[]
  readonly get: Get
  /** The base as it is fetched: by http where that was asked for. */
  readonly base: string
  /** The address that must lead to one of these; nothing where that is not looked at. */
  readonly insecure: string | undefined
  readonly secure: readonly string[]
}

/** Fetches every file of a tenant, with the assets that its pages name, and compares all of them. */
export async function checkTenant(tenant: Tenant, check: TenantCheck): Promise<TenantResult> {
  const { releases, forms, get, base, insecure, secure } = check
  const about = {
    id: tenant.id,
    base,
    shows: undefined,
    mixedWith: undefined,
    files: 0,
    faults: []
  }
  if (!/^https?:/.test(base) || !URL.canParse(base)) return { ...about, listing: 'damaged' }
  const listing = await releases.listing(tenant.tree)
  if (typeof listing === 'string') return { ...about, listing }
  const own = expectedFiles(listing, releases.live, base)
  const shared = expectedFiles(check.shared, releases.live, addressOf('../', base))
  if (own === undefined || shared === undefined) return { ...about, listing: 'damaged' }

  const { see, assets } = seerOf(get, forms)
  // Where nothing answers, one wait is enough.
  const [first, ...others] = own
  const start = first === undefined ? [] : await see([first])
  if (start.some(({ answer }) => 'reason' in answer && !answer.isAnswered))
    return { ...about, files: 1, listing: 'right', faults: start.flatMap(placedFaults) }
  const seen = [...start, ...(await see(others))]
  const named = releases.live.assets
    .filter(({ path }) => assets.has(path))
    .map((asset) => expectedAsset(asset, releases.live, base))
  const seenShared = await see([...named, ...shared])

  const shown = await shownRelease(tenant, seen, releases)
  // Where another release is shown as a whole or in part, that is the fault of its files.
  const isLive = shown.shows === releases.live.number || isUnknown(shown)
  const redirect =
    insecure === undefined ? [] : redirectFault(insecure, secure, await get(insecure))
  return {
    ...about,
    ...shown,
    files: seen.length + seenShared.length + (insecure === undefined ? 0 : 1),
    listing: 'right',
    faults: [...(isLive ? seen : []), ...seenShared].flatMap(placedFaults).concat(redirect)
  }
}

const isUnknown = ({ shows, mixedWith }: Shown) => shows === undefined && mixedWith === undefined
