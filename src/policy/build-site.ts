import { SOURCE_LOCALE } from '../content/fallback.ts'
import {
  collectDiagnostics,
  type Diagnostic,
  hasErrors,
  inOrder,
  type Report
} from '../diagnostics/diagnostic.ts'
import type { SourceFile } from '../diagnostics/place.ts'
import type { ResolvedTenant } from '../tenants/resolved-tenant.ts'
import { brandFiles } from './brand.ts'
import { cookieDataSchema } from './cookie-data.ts'
import { notFoundPage } from './not-found-page.ts'
import { reportOmissions } from './omit-problems.ts'
import { reportOverrides } from './override-problems.ts'
import type { Page } from './page.ts'
import { pagesOf } from './pages.ts'
import { pagesByTenant } from './pages-by-tenant.ts'
import { type Project, readProject } from './read-project.ts'
import { reportHiddenSecurityFile } from './security-txt.ts'
import { siteFilesOf } from './site-files.ts'
import type { NotFoundPage, SiteFile, Sitemap, TenantList } from './site-parts.ts'
import { sitemapOf } from './sitemap.ts'
import { tenantList } from './tenant-list.ts'
import { reportUntranslated } from './translation-problems.ts'

/** Everything that is published, or the problems that stand in the way. */
export interface Site {
  /** By tenant. Empty when there is an error. */
  readonly pages: readonly Page[]
  /** One for each tenant. Empty when there is an error. */
  readonly sitemaps: readonly Sitemap[]
  /** One for each tenant. Empty when there is an error. */
  readonly notFoundPages: readonly NotFoundPage[]
  /** What is published beside the pages and needs no template. Empty when there is an error. */
  readonly files: readonly SiteFile[]
  /** Absent when there is an error. */
  readonly tenantList: TenantList | undefined
  readonly tenants: readonly { readonly id: string; readonly host: string; readonly base: string }[]
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * The product: source files in, pages and diagnostics out. Pure: the same files, in any order, give
 * the same result on every machine. It never throws for what a file says. With `only`, the pages
 * and the problems of the other tenants are left out.
 */
export function buildSite(files: readonly SourceFile[], only?: readonly string[]): Site {
  const { found, report } = collectDiagnostics()
  return siteOf(readProject(files, only, report), found, report)
}

/** The site of a project that was read already; `found` holds what `report` has taken. */
export function siteOf(project: Project, found: readonly Diagnostic[], report: Report): Site {
  const asked = askedTenants(project)
  const pages = planPages(project, report)
  const diagnostics = inOrder(found)
  if (hasErrors(diagnostics)) return withoutPages(diagnostics)
  const byTenant = pagesByTenant(pages)
  return {
    pages,
    files: [
      cookieDataSchema(),
      ...brandFiles(asked),
      ...asked.flatMap((tenant) => siteFilesOf(tenant, byTenant.get(tenant.id) ?? [], project))
    ],
    notFoundPages: asked.map((tenant) =>
      notFoundPage(tenant, byTenant.get(tenant.id) ?? [], project)
    ),
    sitemaps: asked.map((tenant) => sitemapOf(tenant, byTenant.get(tenant.id) ?? [])),
    tenantList: tenantList(project.tenants, byTenant, project.contentFor(SOURCE_LOCALE)),
    tenants: project.tenants.map(({ id, host, base }) => ({ id, host, base })),
    diagnostics
  }
}

/** The pages of the tenants that were asked for; what is wrong with them is reported. */
export function planPages(project: Project, report: Report): Page[] {
  const asked = askedTenants(project)
  const pages = asked.flatMap((tenant) => pagesOf(tenant, project, report))
  for (const layer of project.profiles.layers.values()) reportOmissions(layer, project, report)
  for (const { chain } of asked) reportOmissions(chain.tenant, project, report)
  for (const tenant of asked) reportHiddenSecurityFile(tenant, report)
  reportOverrides(project, asked, report)
  reportUntranslated(project, asked, report)
  return pages
}

function askedTenants({ tenants, isAsked }: Project): ResolvedTenant[] {
  return tenants.filter(({ id }) => isAsked(id))
}

/** What is left of a site with an error: what is wrong. */
export function withoutPages(diagnostics: readonly Diagnostic[]): Site {
  return {
    pages: [],
    files: [],
    notFoundPages: [],
    sitemaps: [],
    tenantList: undefined,
    tenants: [],
    diagnostics
  }
}
