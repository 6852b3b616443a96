import { compare } from '../../src/diagnostics/compare.ts'
import { collectDiagnostics } from '../../src/diagnostics/diagnostic.ts'
import { writtenFile } from '../../src/project/manifest.ts'
import { treeOf } from '../../src/project/tree.ts'
import { readSiteManifest } from '../../src/release/site-manifest.ts'
import { manifestText } from './manifest-text.ts'

/** The files of an output by path, such as `acme/en/index.html`. */
export type SiteFiles = Readonly<Record<string, string>>

/** Each folder that does not start with `_` is a tenant. */
function idsOf(files: SiteFiles): string[] {
  const folders = Object.keys(files).flatMap((path) =>
    path.includes('/') ? (path.split('/')[0] ?? []) : []
  )
  return [...new Set(folders.filter((name) => !name.startsWith('_')))].toSorted(compare)
}

/** The manifest that a build of these files writes. */
export function manifestOf(files: SiteFiles): string {
  const written = Object.entries(files)
    .map(([path, content]) => writtenFile({ path, content }))
    .toSorted((a, b) => compare(a.path, b.path))
  const tenants = idsOf(files).map((id) => ({
    id,
    host: `${id}.example.org`,
    base: `https://${id}.example.org/`,
    tree: treeOf(
      id,
      written.filter(({ path }) => path.startsWith(`${id}/`))
    )
  }))
  return manifestText(written, tenants)
}

/** A built site in memory: its manifest, as it is read, and its files. */
export function madeSite(files: SiteFiles) {
  const { found, report } = collectDiagnostics()
  const site = readSiteManifest(manifestOf(files), report)
  if (site === undefined) throw new Error(found.map(({ message }) => message).join('\n'))
  return {
    site,
    read: async (path: string) => {
      const content = files[path]
      if (content === undefined) throw Object.assign(new Error('none'), { code: 'ENOENT' })
      return Buffer.from(content)
    }
  }
}

/** The smallest site that has a bit of everything; each tenant says a text of its own. */
export function siteOf(texts: Readonly<Record<string, string>>, style = 'a'): SiteFiles {
  const pages = Object.entries(texts).flatMap(([id, text]) => [
    [`${id}/index.html`, `<p>${text}`],
    [`${id}/en/cookies/index.html`, `<h1>${text}`],
    [`${id}/robots.txt`, 'User-agent: *']
  ])
  return {
    [`_assets/policy.${style}.css`]: `/* ${style} */`,
    '_schema/cookies-1.json': '{}',
    'index.html': Object.keys(texts).join(),
    ...Object.fromEntries(pages)
  }
}
