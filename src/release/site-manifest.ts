import type { Report } from '../diagnostics/diagnostic.ts'
import { groupBy } from '../diagnostics/group-by.ts'
import { wholeFile } from '../diagnostics/place.ts'
import { HEADER_SETS } from '../project/headers.ts'
import type { TenantTree } from '../project/manifest.ts'
import { MANIFEST, OUTPUT } from '../project/output-file.ts'
import { treeOf } from '../project/tree.ts'
import { ManifestData } from '../schema/manifest-data.ts'
import type { ReleaseData } from '../schema/release-data.ts'
import { ASSETS } from './layout.ts'
import { checkPaths, checkTenants } from './manifest-checks.ts'

/** A file of the output, as it is served; its path starts at the top of the output. */
export type SiteFile = ManifestData['files'][number]

/** The files that stand under one tree. */
export interface SiteTree {
  readonly tree: string
  /** The folder in the output; empty for what belongs to no tenant. */
  readonly folder: string
  /** In the order of their paths. */
  readonly files: readonly SiteFile[]
}

/** Everything that a manifest says, sorted by what it belongs to. */
export interface SiteManifest {
  readonly headers: ReleaseData['headers']
  /** By id. */
  readonly tenants: readonly (TenantTree & SiteTree)[]
  /** What belongs to no tenant: the list of tenants, schemas. */
  readonly site: SiteTree
  readonly assets: readonly SiteFile[]
}

/** Where the problems of a manifest are shown. */
export const MANIFEST_PLACE = `${OUTPUT}/${MANIFEST}`

/**
 * Reads a manifest of this version of the program. Nothing in it is believed: paths must be safe, and
 * headers, types and trees must be those that the program itself gives to the files. Everything that
 * is wrong is reported; the manifest is given only where nothing is.
 */
export function readSiteManifest(text: string, report: Report): SiteManifest | undefined {
  const data = parsed(text)
  const place = wholeFile(MANIFEST_PLACE)
  if (typeof data === 'string')
    return void report(place, { code: 'manifest-damaged', reason: data })
  if (JSON.stringify(data.headers) !== JSON.stringify(HEADER_SETS))
    return void report(place, { code: 'manifest-other-program' })
  const faults = [...checkPaths(data.files), ...checkTenants(data.tenants)]
  if (faults.length === 0) {
    const site = sorted(data)
    faults.push(...site.tenants.flatMap(checkTree))
    if (faults.length === 0) return site
  }
  for (const fault of faults) report(place, fault)
  return undefined
}

function parsed(text: string): ManifestData | string {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return 'it is no whole JSON'
    throw error
  }
  const { data, error } = ManifestData.safeParse(json)
  if (data !== undefined) return data
  const [issue] = error?.issues ?? []
  const at = issue?.path.join('.') ?? ''
  return `${at === '' ? 'the whole' : `"${at}"`} is not what the build writes`
}

function sorted({ headers, files, tenants }: ManifestData): SiteManifest {
  const ids = new Set(tenants.map(({ id }) => id))
  const byOwner = groupBy(files, ({ path }) => {
    const folder = path.slice(0, Math.max(0, path.indexOf('/')))
    return `${folder}/` === ASSETS || ids.has(folder) ? folder : ''
  })
  const treeAt = (folder: string): SiteTree => {
    const own = byOwner.get(folder) ?? []
    return { tree: treeOf(folder, own), folder, files: own }
  }
  return {
    headers,
    tenants: tenants.map((tenant) => ({ ...treeAt(tenant.id), ...tenant })),
    site: treeAt(''),
    assets: byOwner.get(ASSETS.slice(0, -1)) ?? []
  }
}

/** The tree that a manifest says must be that of the files that it names. */
function checkTree({ id, tree, files, folder }: TenantTree & SiteTree) {
  return tree === treeOf(folder, files) ? [] : [{ code: 'manifest-other-tree', id } as const]
}
