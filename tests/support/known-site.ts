import { groupBy } from '../../src/diagnostics/group-by.ts'
import type { KnownSite } from '../../src/hosts/site-of-files.ts'
import { HEADER_SETS, servedAs } from '../../src/project/headers.ts'
import type { ManifestData } from '../../src/schema/manifest-data.ts'

/** A made-up site: each tenant by its address, with the paths of its files. */
export function knownSite(
  tenants: Readonly<Record<string, { readonly base: string; readonly files?: readonly string[] }>>
): KnownSite {
  const known = (path: string) => ({ path, size: 100, ...servedAs(path) })
  return {
    headers: HEADER_SETS,
    tenants: Object.entries(tenants).map(([id, { base, files = USUAL }]) => ({
      id,
      base,
      tree: id.padEnd(64, '0'),
      files: files.map((path) => known(`${id}/${path}`))
    })),
    site: { files: ['_schema/cookies-1.json', 'index.html'].map(known) },
    assets: ['_assets/policy.0123456789.css'].map(known)
  }
}

const USUAL = [
  '404.html',
  'en/cookies/cookies.json',
  'en/cookies/index.html',
  'en/cookies/index.pdf',
  'fr/cookies/index.html',
  'index.html',
  'robots.txt'
]

/** The site of a real manifest, each tenant at the address that `baseOf` gives it. */
export function siteOfManifest(
  { headers, files, tenants }: ManifestData,
  baseOf: (id: string) => string
): KnownSite {
  const ids = new Set(tenants.map(({ id }) => id))
  const byOwner = groupBy(files, ({ path }) => {
    const [top = ''] = path.split('/', 1)
    return ids.has(top) || top === '_assets' ? top : ''
  })
  return {
    headers,
    tenants: tenants.map(({ id, tree }) => ({
      id,
      base: baseOf(id),
      tree,
      files: byOwner.get(id) ?? []
    })),
    site: { files: byOwner.get('') ?? [] },
    assets: byOwner.get('_assets') ?? []
  }
}
