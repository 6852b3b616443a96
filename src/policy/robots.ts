import type { ResolvedTenant } from '../tenants/resolved-tenant.ts'
import type { SiteFile } from './site-parts.ts'

/** Lets every robot read everything, and names the sitemap. https://www.rfc-editor.org/info/rfc9309 */
export function robotsFile({ id, base }: ResolvedTenant): SiteFile {
  return {
    path: `${id}/robots.txt`,
    content: `User-agent: *\nAllow: /\n\nSitemap: ${base}sitemap.xml\n`
  }
}
