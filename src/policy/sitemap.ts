import type { ResolvedTenant } from '../tenants/resolved-tenant.ts'
import type { Page } from './page.ts'
import type { Sitemap } from './site-parts.ts'

/** The sitemap of a tenant, from its pages: each address once, with its other languages. */
export function sitemapOf({ id }: ResolvedTenant, pages: readonly Page[]): Sitemap {
  const top = `${id}/index.html`
  return {
    path: `${id}/sitemap.xml`,
    entries: pages
      .filter(({ path }) => path !== top)
      .map(({ canonicalUrl, updated, alternates }) => ({
        url: canonicalUrl,
        updated: updated.date,
        alternates
      }))
  }
}
