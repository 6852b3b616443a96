import type { Headers } from '../../../project/headers.ts'
import type { HostedSite } from '../../hosted-site.ts'
import type { OwnSite } from './own-site.ts'
import { sharedFolders } from './own-site.ts'

/** The headers that every kind of file has with the same value. */
export function commonHeaders({ headers }: HostedSite): Headers {
  const [first = {}, ...others] = Object.values(headers)
  const isCommon = ([name, value]: [string, string]) => others.every((set) => set[name] === value)
  return Object.fromEntries(Object.entries(first).filter(isCommon))
}

/** The headers of a kind of file without those that every kind has. */
export function ownHeaders(site: HostedSite, kind: string): Headers {
  const common = commonHeaders(site)
  const own = Object.entries(site.headers[kind] ?? {}).filter(([name]) => !(name in common))
  return Object.fromEntries(own)
}

/** Every path of a site with its kind, for platforms that know no patterns; `*` stands for a whole folder. */
export function pathsByKind(
  site: HostedSite,
  { tenants }: OwnSite
): readonly (readonly [path: string, kind: string])[] {
  const kindOf = (ending: string) =>
    site.endings.find((one) => one.ending === ending)?.headers ?? 'text'
  const paths = new Map<string, string>()
  const add = (path: string, ending: string) => paths.set(path, kindOf(ending))
  for (const { base, locales, policies } of tenants) {
    for (const name of ['', 'index.html', '404.html']) add(base + name, 'html')
    add(`${base}robots.txt`, 'txt')
    add(`${base}sitemap.xml`, 'xml')
    add(`${base}.well-known/security.txt`, 'txt')
    for (const locale of locales)
      for (const policy of policies) {
        const page = `${base}${locale}/${policy}/`
        for (const name of ['', 'index.html']) add(page + name, 'html')
        add(`${page}index.pdf`, 'pdf')
        add(`${page}cookies.json`, 'json')
      }
  }
  for (const folder of sharedFolders(tenants)) {
    paths.set(`${folder}_assets/*`, 'asset')
    add(`${folder}_schema/*`, 'json')
  }
  if (!paths.has('/404.html')) add('/404.html', 'html')
  return [...paths]
}

/** The endings that files outside of `_assets/` have, but those of pages, by their kind. */
export function endingsByKind({ endings }: HostedSite): ReadonlyMap<string, readonly string[]> {
  const kinds = new Map<string, string[]>()
  for (const { ending, headers } of endings) {
    if (headers === 'page' || headers === 'asset') continue
    kinds.set(headers, [...(kinds.get(headers) ?? []), ending])
  }
  return kinds
}

/** A text as a part of a regular expression. */
export function quoted(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
}
