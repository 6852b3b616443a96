import { pdfPathOf } from '../pdf/make-pdfs.ts'
import type { NotFoundPage } from '../policy/site-parts.ts'
import { contentOf } from '../policy/site-parts.ts'
import type { TenantSite } from '../policy/tenant-site.ts'
import type { OutputFile } from '../project/output-file.ts'
import type { Workbench } from './workbench.ts'

/** Makes one file of a tenant; nothing where it has none of that path. */
export async function tenantFile(
  site: TenantSite,
  path: string,
  bench: Workbench
): Promise<OutputFile | undefined> {
  const renderer = await bench.renderer()
  const page = site.pages.find((one) => one.path === path)
  if (page !== undefined) return renderer.page(page)
  if (path === site.notFoundPage.path) return renderer.notFoundPage(notFoundHere(site))
  if (path === site.sitemap.path) return renderer.sitemap(site.sitemap)
  const file = site.files.find((one) => one.path === path)
  if (file !== undefined) return { path, content: contentOf(file) }
  const printed = site.pages.find((one) => pdfPathOf(one) === path)
  return printed && bench.pdf(printed, await renderer.page(printed))
}

/** Whether a tenant has a page in this folder. */
export function hasFolder({ pages }: TenantSite, path: string): boolean {
  return pages.some((page) => page.path === `${path}/index.html`)
}

/** Its addresses start at the top of the host, where here the folders of all tenants stand. */
export function notFoundHere({ notFoundPage, facts }: TenantSite): NotFoundPage {
  const base = new URL(facts.base).pathname
  const links = notFoundPage.links.map((link) => ({
    ...link,
    href: link.href.startsWith(base) ? `/${facts.id}/${link.href.slice(base.length)}` : link.href
  }))
  return { ...notFoundPage, top: '/', links }
}
