import { SOURCE_LOCALE } from '../content/fallback.ts'
import {
  collectDiagnostics,
  type Diagnostic,
  hasErrors,
  inOrder,
  type Report
} from '../diagnostics/diagnostic.ts'
import type { SourceFile } from '../diagnostics/place.ts'
import { allTenants, type PlaceOf, placeIn } from './all-tenants.ts'
import { cookieDataSchema } from './cookie-data.ts'
import type { Page } from './page.ts'
import { type Project, readProject } from './read-project.ts'
import type { NotFoundPage, SiteFile, Sitemap, TenantList } from './site-parts.ts'
import { type TenantFacts, tenantFacts } from './tenant-facts.ts'
import { listParts, tenantList } from './tenant-list.ts'
import { planTenant, type TenantSite, tenantSite } from './tenant-site.ts'

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
  /** The pages of the list of all tenants. Empty when there is an error. */
  readonly tenantLists: readonly TenantList[]
  readonly tenants: readonly Pick<TenantFacts, 'id' | 'host' | 'base'>[]
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
  const all = allTenants(project, project.isAsked, placesIn(project))
  const resolved = new Map(project.tenants.map((tenant) => [tenant.id, tenant]))
  const planned = [...project.sources.tenants.keys()].flatMap((id) => {
    const tenant = resolved.get(id)
    const plan = tenant && project.isAsked(id) ? planTenant(tenant, project, report) : undefined
    const facts = plan?.facts ?? (tenant && tenantFacts(tenant, [], []))
    all.add(facts)
    return facts === undefined ? [] : [{ plan, facts }]
  })
  all.report(report)
  const diagnostics = inOrder(found)
  if (hasErrors(diagnostics)) return withoutPages(diagnostics)
  const sites = planned.flatMap(({ plan }) => plan ?? []).map((plan) => tenantSite(plan, project))
  const facts = planned.map((plan) => plan.facts)
  return {
    ...siteFrom(sites),
    tenantLists: tenantLists(facts, project),
    tenants: facts.map(({ id, host, base }) => ({ id, host, base })),
    diagnostics
  }
}

/** The parts of some tenants' sites, by kind, as the templates want them. */
function siteFrom(sites: readonly TenantSite[]) {
  const shared = sites.flatMap(({ sharedFiles }) => sharedFiles)
  const byPath = new Map(shared.map((file) => [file.path, file]))
  return {
    pages: sites.flatMap(({ pages }) => pages),
    files: [cookieDataSchema(), ...byPath.values(), ...sites.flatMap(({ files }) => files)],
    notFoundPages: sites.map(({ notFoundPage }) => notFoundPage),
    sitemaps: sites.map(({ sitemap }) => sitemap)
  }
}

function tenantLists(facts: readonly TenantFacts[], { contentFor }: Project): TenantList[] {
  const content = contentFor(SOURCE_LOCALE)
  const byId = new Map(facts.map((one) => [one.id, one]))
  const parts = listParts(facts, content)
  return parts.map((part) => {
    const listed = part.tenants.flatMap(({ id }) => byId.get(id) ?? [])
    return tenantList(part, parts, listed, content)
  })
}

function placesIn({ sources }: Project): PlaceOf {
  const files = [...sources.tenants.values(), ...sources.profiles.values()]
  const byPath = new Map(files.map((file) => [file.path, file]))
  return (path, key) => placeIn(byPath.get(path), path, key)
}

/** What is left of a site with an error: what is wrong. */
export function withoutPages(diagnostics: readonly Diagnostic[]): Site {
  return {
    pages: [],
    files: [],
    notFoundPages: [],
    sitemaps: [],
    tenantLists: [],
    tenants: [],
    diagnostics
  }
}
