import type { Report } from '../diagnostics/diagnostic.ts'
import type { ResolvedTenant } from '../tenants/resolved-tenant.ts'
import { brandFiles } from './brand.ts'
import { notFoundPage } from './not-found-page.ts'
import { reportOmissions } from './omit-problems.ts'
import { reportOverrides } from './override-problems.ts'
import type { Page } from './page.ts'
import { pagesOf } from './pages.ts'
import type { Project } from './read-project.ts'
import { reportHiddenSecurityFile } from './security-txt.ts'
import { siteFilesOf } from './site-files.ts'
import type { NotFoundPage, SiteFile, Sitemap } from './site-parts.ts'
import { sitemapOf } from './sitemap.ts'
import { type TenantFacts, tenantFacts } from './tenant-facts.ts'

/** The pages of a tenant, before it is known that nothing is wrong with them. */
interface PlannedTenant {
  readonly tenant: ResolvedTenant
  readonly pages: readonly Page[]
  readonly facts: TenantFacts
}

/** Everything that is published for one tenant. */
export interface TenantSite extends PlannedTenant {
  /** What needs no template, in its folder. */
  readonly files: readonly SiteFile[]
  /** What needs no template, and other tenants may have too. */
  readonly sharedFiles: readonly SiteFile[]
  readonly notFoundPage: NotFoundPage
  readonly sitemap: Sitemap
}

/** The pages of a tenant; everything that is wrong with it is reported. */
export function planTenant(
  tenant: ResolvedTenant,
  project: Project,
  report: Report
): PlannedTenant {
  const pages = pagesOf(tenant, project, report)
  reportOmissions(tenant.chain.tenant, project, report)
  reportHiddenSecurityFile(tenant, report)
  const overridden = reportOverrides(tenant, project, report)
  return { tenant, pages, facts: tenantFacts(tenant, pages, overridden) }
}

/** The site of a tenant with which nothing is wrong. */
export function tenantSite(planned: PlannedTenant, project: Project): TenantSite {
  const { tenant, pages } = planned
  return {
    ...planned,
    files: siteFilesOf(tenant, pages, project),
    sharedFiles: brandFiles([tenant]),
    notFoundPage: notFoundPage(tenant, pages, project),
    sitemap: sitemapOf(tenant, pages)
  }
}
