import { compare } from '../diagnostics/compare.ts'
import type { Problem } from '../diagnostics/problem.ts'
import { ENDINGS, type Headers, servedAs } from '../project/headers.ts'
import { isId } from '../schema/id.ts'
import { isHost } from '../schema/web-address.ts'
import type { HostedSite, HostedTenant, MainPage, ServedEnding } from './hosted-site.ts'

/** A file, as a manifest knows it; its path starts at the top of the output. */
interface KnownFile {
  readonly path: string
  readonly size: number
  readonly contentType: string
  readonly headers: string
}

/** What a manifest says, sorted by what it belongs to. */
export interface KnownSite {
  readonly headers: Readonly<Record<string, Headers>>
  readonly tenants: readonly {
    readonly id: string
    readonly base: string
    readonly tree: string
    readonly files: readonly KnownFile[]
  }[]
  readonly site: { readonly files: readonly KnownFile[] }
  readonly assets: readonly KnownFile[]
}

/** What no configuration has to escape, on any host. */
const SAFE_PATH = /^(?:[A-Za-z0-9._~-]+\/)*[A-Za-z0-9._~-]+$/

/** A path under which pages are published: no dots at the start of a name, nothing that is encoded. */
const BASE_PATH = /^\/(?:[A-Za-z0-9_~-][A-Za-z0-9._~-]*\/)*$/

/** Where a page stands in the folder of its tenant. */
const PAGE = /^([a-z][a-z0-9-]*)\/([a-z][a-z0-9-]*)\/index\.html$/

/**
 * What hosts need to know of a manifest that was found right. `mainOf` says which page a tenant's own
 * address shows, where somebody wants to know that. Reports what no host can serve.
 */
export function siteOfFiles(
  known: KnownSite,
  report: (problem: Problem) => void,
  mainOf: (id: string) => MainPage | undefined = () => undefined
): HostedSite {
  const files = [known.site.files, known.assets, ...known.tenants.map((tenant) => tenant.files)]
  const tenants = known.tenants.flatMap(({ id, base, tree, files }): HostedTenant[] => {
    const { hostname, pathname } = new URL(base)
    if (!isId(id) || !isHost(hostname) || !BASE_PATH.test(pathname)) {
      report({ code: 'host-address', id, address: base })
      return []
    }
    return [
      { id, host: hostname, base: pathname, tree, ...pagesOf(id, files), ...main(mainOf(id)) }
    ]
  })
  reportSameAddresses(tenants, report)
  return {
    tenants,
    headers: known.headers,
    endings: endingsOf(files, report),
    ...totalsOf(files)
  }
}

function main(page: MainPage | undefined): { readonly main?: MainPage } {
  return page === undefined ? {} : { main: page }
}

function pagesOf(id: string, files: readonly KnownFile[]) {
  const locales = new Set<string>()
  const policies = new Set<string>()
  for (const { path } of files) {
    const [, locale, policy] = PAGE.exec(path.slice(id.length + 1)) ?? []
    if (locale === undefined || policy === undefined) continue
    locales.add(locale)
    policies.add(policy)
  }
  const hasNotFound = files.some(({ path }) => path === `${id}/404.html`)
  return {
    locales: [...locales].toSorted(compare),
    policies: [...policies].toSorted(compare),
    hasNotFound
  }
}

/** Ports do not tell two tenants apart: a front has one port for all of them. */
function reportSameAddresses(
  tenants: readonly HostedTenant[],
  report: (problem: Problem) => void
): void {
  const ids = new Map<string, string>()
  for (const { id, host, base } of tenants) {
    const other = ids.get(host + base)
    if (other === undefined) ids.set(host + base, id)
    else report({ code: 'host-same-address', id, other, address: host + base })
  }
}

/**
 * How each ending is served, also those that only a later release will have. Two files with the same
 * ending are served alike, but for assets.
 */
function endingsOf(
  lists: readonly (readonly KnownFile[])[],
  report: (problem: Problem) => void
): ServedEnding[] {
  const endings = new Map<string, ServedEnding>(
    ENDINGS.map((ending) => [ending, { ending, ...servedAs(`.${ending}`) }])
  )
  for (const { path, contentType, headers } of lists.flat()) {
    if (!SAFE_PATH.test(path)) report({ code: 'host-path', path })
    const ending = path.slice(path.lastIndexOf('.') + 1)
    const known = endings.get(ending)
    const isAsset = path.startsWith('_assets/')
    if (known === undefined || (known.headers === 'asset' && !isAsset))
      endings.set(ending, { ending, contentType, headers })
    else if (known.contentType !== contentType || (known.headers !== headers && !isAsset))
      report({ code: 'host-ending', path, ending })
  }
  return [...endings.values()].toSorted((a, b) => compare(a.ending, b.ending))
}

function totalsOf(
  lists: readonly (readonly KnownFile[])[]
): Pick<HostedSite, 'count' | 'bytes' | 'largest'> {
  let [count, bytes] = [0, 0]
  let largest: HostedSite['largest']
  for (const files of lists)
    for (const { path, size } of files) {
      count++
      bytes += size
      if (largest === undefined || size > largest.size) largest = { path, size }
    }
  return { count, bytes, largest }
}
