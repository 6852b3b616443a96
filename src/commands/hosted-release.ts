import { join } from 'node:path'
import { collectDiagnostics, type Report } from '../diagnostics/diagnostic.ts'
import { wholeFile } from '../diagnostics/place.ts'
import type { HostedSite, MainPage } from '../hosts/hosted-site.ts'
import { mainPage } from '../hosts/main-page.ts'
import { type KnownSite, siteOfFiles } from '../hosts/site-of-files.ts'
import { servedAs } from '../project/headers.ts'
import { OUTPUT } from '../project/output-file.ts'
import type { Destination } from '../publish/destination.ts'
import { inPool } from '../publish/in-pool.ts'
import { lookAt } from '../publish/look.ts'
import { getListing } from '../publish/read-release.ts'
import { treeKey } from '../release/layout.ts'
import { readSite } from '../release/read-site.ts'
import type { ReleaseData } from '../schema/release-data.ts'
import { readPage, reportMissing } from './hosted-output.ts'

/** A release that is live, for the configuration of a host. */
export interface HostedRelease {
  readonly site: HostedSite
  readonly record: ReleaseData
}

/** So many listings are read at once. */
const AT_ONCE = 16

/**
 * What is live at a destination. Of tenants that stand in `dist/` as they are live, everything is read
 * there; only what is not is asked for.
 */
export async function hostedRelease(
  root: string,
  { store, ...destination }: Destination,
  languages: boolean,
  report: Report
): Promise<HostedRelease | undefined> {
  const { live: record } = await lookAt({ store, ...destination })
  if (record === undefined) {
    report(wholeFile(store.name), { code: 'release-none', store: store.name })
    return undefined
  }
  // An output that cannot be used is no problem here: then everything is asked for.
  const built = readSite(join(root, OUTPUT), collectDiagnostics().report)
  const trees = new Map(built?.tenants.map((tenant) => [tenant.id, tenant]))
  const files = new Map<string, KnownSite['assets']>()
  const mains = new Map<string, MainPage>()
  await inPool(record.tenants, AT_ONCE, async ({ id, base, tree }) => {
    const own = trees.get(id)
    const isBuilt = own?.tree === tree
    files.set(id, isBuilt ? own.files : (await getListing(store, tree)).map(knownFile(id)))
    if (!languages) return
    const html = isBuilt
      ? readPage(root, id)
      : String((await store.get(treeKey(tree, 'index.html'))) ?? '')
    const page = mainPage(html, base)
    if (page === undefined) reportMissing(id, report)
    else mains.set(id, page)
  })
  const known: KnownSite = {
    headers: record.headers,
    tenants: record.tenants.map((tenant) => ({ ...tenant, files: files.get(tenant.id) ?? [] })),
    site: { files: [] },
    assets: record.assets
  }
  const say = (problem: Parameters<Report>[1]) => report(wholeFile(store.name), problem)
  return { site: siteOfFiles(known, say, (id) => mains.get(id)), record }
}

/** A file of a listing, which does not say how large it is. */
function knownFile(id: string) {
  return ({ path }: { readonly path: string }) => ({
    path: `${id}/${path}`,
    size: 0,
    ...servedAs(path)
  })
}
