import { contentOf } from '../policy/site-parts.ts'
import type { TenantSite } from '../policy/tenant-site.ts'
import type { OutputFile } from '../project/output-file.ts'
import type { Renderer } from './renderer.ts'

/** Renders everything in the folder of one tenant but its PDFs. */
export async function renderTenant(site: TenantSite, renderer: Renderer): Promise<OutputFile[]> {
  const rendered: OutputFile[] = []
  for (const page of site.pages) rendered.push(await renderer.page(page))
  rendered.push(await renderer.notFoundPage(site.notFoundPage))
  rendered.push(await renderer.sitemap(site.sitemap))
  for (const file of site.files) rendered.push({ path: file.path, content: contentOf(file) })
  return rendered
}
