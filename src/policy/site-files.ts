import type { ResolvedTenant } from '../tenants/resolved-tenant.ts'
import { cookieDataFiles } from './cookie-data.ts'
import type { Page } from './page.ts'
import { COOKIES } from './read-policies.ts'
import type { Project } from './read-project.ts'
import { robotsFile } from './robots.ts'
import { securityFile } from './security-txt.ts'
import type { SiteFile } from './site-parts.ts'

/** What is published for a tenant beside its pages, and needs no template. */
export function siteFilesOf(
  tenant: ResolvedTenant,
  pages: readonly Page[],
  project: Project
): SiteFile[] {
  const top = `${tenant.id}/index.html`
  const listing = pages.filter(({ policy, path }) => policy === COOKIES && path !== top)
  return [robotsFile(tenant), ...securityFile(tenant), ...cookieDataFiles(tenant, listing, project)]
}
