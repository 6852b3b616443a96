import type { Site } from '../policy/build-site.ts'
import { contentOf } from '../policy/site-parts.ts'
import type { OutputFile } from '../project/output-file.ts'
import { createRenderer } from './renderer.ts'

/**
 * Renders a whole site in memory, with the files that need no template: the same bytes that
 * `npx @11ty/eleventy` writes. Throws a `TemplateFailure` when a template is at fault.
 */
export async function renderSite(site: Site): Promise<OutputFile[]> {
  const renderer = await createRenderer()
  const rendered: OutputFile[] = []
  for (const page of site.pages) rendered.push(await renderer.page(page))
  for (const page of site.notFoundPages) rendered.push(await renderer.notFoundPage(page))
  for (const sitemap of site.sitemaps) rendered.push(await renderer.sitemap(sitemap))
  for (const list of site.tenantLists) rendered.push(await renderer.tenantList(list))
  const rest = await renderer.rest(site.tenants)
  return [
    ...rendered,
    ...rest,
    ...site.files.map(({ path, ...file }) => ({ path, content: contentOf({ path, ...file }) }))
  ]
}
