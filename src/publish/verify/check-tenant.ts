import type { ListedFile } from '../../release/listing.ts'
import type { ReleaseData } from '../../schema/release-data.ts'
import type { Fetched } from '../safe-fetch.ts'
import { redirectFault } from './check-redirect.ts'
import { factsOf, type PlacedFault, placedFaults, type SeenFile } from './compare-answer.ts'
import { addressOf, type ExpectedFile, expectedAsset, expectedFiles } from './expected-file.ts'
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
  readonly get: (address: string, form?: string) => Promise<Fetched>
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

  const named = new Set<string>()
  const see = async (file: ExpectedFile, form: string): Promise<SeenFile> => {
    const fetched = await get(file.address, form)
    if ('reason' in fetched) return { file, form, answer: fetched }
    if (file.contentType.startsWith('text/html')) noteAssets(fetched.body, named)
    return { file, form, answer: factsOf(fetched) }
  }
  const seeAll = (files: readonly ExpectedFile[]) =>
    Promise.all(files.flatMap((file) => forms.map((form) => see(file, form))))
  // Where nothing answers, one wait is enough.
  const [first, ...others] = own
  const start = first === undefined ? [] : await seeAll([first])
  if (start.some(({ answer }) => 'reason' in answer && !answer.isAnswered))
    return { ...about, files: 1, listing: 'right', faults: start.flatMap(placedFaults) }
  const seen = [...start, ...(await seeAll(others))]
  const assets = releases.live.assets
    .filter(({ path }) => named.has(path))
    .map((asset) => expectedAsset(asset, releases.live, base))
  const seenShared = await seeAll([...assets, ...shared])

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

/** Pages name their assets by addresses that end so. */
function noteAssets(page: Buffer, named: Set<string>): void {
  for (const [path] of page.toString('latin1').matchAll(/_assets\/[\w.-]+/g)) named.add(path)
}
