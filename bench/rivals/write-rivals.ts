import { cp, mkdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { dump } from 'js-yaml'
import { hasErrors } from '../../src/diagnostics/diagnostic.ts'
import { textReport } from '../../src/diagnostics/reports/text-report.ts'
import { buildSite, type Site } from '../../src/policy/build-site.ts'
import { cookieDataSchema } from '../../src/policy/cookie-data.ts'
import { type MadeProject, madeTenants } from '../made/made-project.ts'
import { AT_ONCE, writeSources } from '../made/write-project.ts'
import { filesData } from './files-data.ts'
import { type PageData, pageData } from './page-data.ts'
import { sharedParts } from './shared-parts.ts'

/** Where the sites of other generators are written; nothing for one that is not measured. */
export interface RivalFolders {
  readonly hugo: string | undefined
  readonly eleventy: string | undefined
}

/**
 * Writes sites for Hugo and for plain Eleventy that say the same as the pages of the made tenants:
 * one file for each page, and what several pages say once for each language. Hugo's makes the other
 * files of the tenants too.
 */
export async function writeRivals(
  root: string,
  { hugo, eleventy }: RivalFolders,
  project: MadeProject,
  count: number
): Promise<void> {
  if (hugo === undefined && eleventy === undefined) return
  if (hugo !== undefined) {
    await startSite(root, 'hugo', hugo, 'content/pages')
    const schema = cookieDataSchema()
    await writeSources(join(hugo, 'static'), [{ path: schema.path, text: String(schema.content) }])
  }
  if (eleventy !== undefined) {
    await startSite(root, 'eleventy', eleventy, '_data/pages')
    await symlink(join(root, 'node_modules'), join(eleventy, 'node_modules'))
  }
  const [parts, fileParts] = [sharedParts(), sharedParts()]
  for (let first = 1; first <= count; first += AT_ONCE) {
    const site = siteOf(project, first, Math.min(first + AT_ONCE - 1, count))
    const filesOf = filesData(site, fileParts)
    for (const page of site.pages) {
      const name = page.path.replace(/\/index\.html$/, '').replaceAll('/', '--')
      const data = { url: `/${page.path.replace(/index\.html$/, '')}`, ...pageData(page, parts) }
      if (hugo !== undefined) {
        const text = `${JSON.stringify({ ...data, ...filesOf(page) })}\n`
        await writeFile(join(hugo, 'content/pages', `${name}.md`), text)
      }
      if (eleventy !== undefined)
        await writeFile(join(eleventy, '_data/pages', `${name}.yaml`), yaml(data))
    }
  }
  for (const [locale, lists] of parts.byLocale) {
    if (hugo !== undefined)
      await writeFile(
        join(hugo, 'data', `${locale}.json`),
        JSON.stringify({ ...lists, ...fileParts.byLocale.get(locale) })
      )
    if (eleventy !== undefined)
      await writeFile(join(eleventy, '_data/shared', `${locale}.yaml`), yaml(lists))
  }
}

/** The templates of a site, the style sheet of ours, and the empty folders for its data. */
async function startSite(root: string, name: keyof RivalFolders, folder: string, pages: string) {
  await cp(join(root, 'bench/rivals', name), folder, { recursive: true })
  await mkdir(join(folder, pages), { recursive: true })
  await mkdir(join(folder, name === 'hugo' ? 'data' : '_data/shared'), { recursive: true })
  const assets = join(folder, name === 'hugo' ? 'static/_assets' : '_assets')
  await cp(join(root, 'templates/assets'), assets, { recursive: true })
}

/** The site of some tenants, as our own build makes it; other tenants do not change it. */
function siteOf(project: MadeProject, first: number, last: number): Site {
  const tenants = madeTenants(project, first, last)
  const site = buildSite([...project.shared, ...tenants.flatMap(({ files }) => files)])
  if (hasErrors(site.diagnostics)) throw new Error(textReport(site.diagnostics.slice(0, 5), false))
  return site
}

function yaml(data: PageData): string {
  return dump(data, { lineWidth: 100, noRefs: true })
}
