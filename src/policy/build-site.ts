import { compare } from '../diagnostics/compare.ts'
import {
  collectDiagnostics,
  type Diagnostic,
  hasErrors,
  inOrder,
  type Report
} from '../diagnostics/diagnostic.ts'
import { type SourceFile, wholeFile } from '../diagnostics/place.ts'
import { check } from '../schema/check.ts'
import { Policy } from '../schema/policy.ts'
import { readYaml } from '../text/yaml.ts'
import { readCatalog } from './catalog.ts'
import { readContent } from './content.ts'
import { readProfiles } from './inheritance.ts'
import type { Page, TenantList } from './page.ts'
import { COOKIES, pagesOf } from './pages.ts'
import { resolveTenants } from './resolved-tenant.ts'
import { sortSources } from './sources.ts'
import { LIST_LOCALE, tenantList } from './tenant-list.ts'
import { reportSharedAddresses } from './unique-tenants.ts'

/** Everything that is published, or the problems that stand in the way. */
export interface Site {
  /** By tenant. Empty when there is an error. */
  readonly pages: readonly Page[]
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
  const sources = sortSources(
    files.toSorted((a, b) => compare(a.path, b.path)),
    report
  )
  if (sources.tenants.size === 0) report(wholeFile('tenants'), { code: 'no-tenants' })

  const policies = readPolicies(sources.policies, report)
  const catalog = readCatalog(sources.services, report)
  const contents = readContent(sources.locales, catalog, policies, report)
  const profiles = readProfiles(sources.profiles, report)
  for (const id of only ?? [])
    if (!sources.tenants.has(id))
      report(wholeFile('tenants'), {
        code: 'unknown-tenant',
        id,
        known: [...sources.tenants.keys()]
      })
  const isAsked = (id: string) => only === undefined || only.includes(id)
  const tenants = resolveTenants(sources.tenants, profiles, catalog, (id) =>
    isAsked(id) ? report : ignore
  )
  reportSharedAddresses(tenants, isAsked, report)

  const policy = policies.get(COOKIES)
  const asked = policy === undefined ? [] : tenants.filter(({ id }) => isAsked(id))
  const pages = asked.flatMap((tenant) => pagesOf(tenant, policy as Policy, contents, report))
  const listLocale = contents.has(LIST_LOCALE) ? LIST_LOCALE : ([...contents.keys()][0] ?? '')
  const listContent = contents.get(listLocale)
  const diagnostics = inOrder(found)
  if (hasErrors(diagnostics) || listContent === undefined)
    return { pages: [], tenantList: undefined, tenants: [], diagnostics }
  return {
    pages,
    tenantList: tenantList(tenants, pages, listLocale, listContent),
    tenants: tenants.map(({ id, host, base }) => ({ id, host, base })),
    diagnostics
  }
}

const ignore: Report = () => {}

/** Each policy by its id; nothing for one whose file has problems or is missing. */
function readPolicies(
  files: ReadonlyMap<string, SourceFile>,
  report: Report
): ReadonlyMap<string, Policy | undefined> {
  const policies = new Map<string, Policy | undefined>([[COOKIES, undefined]])
  if (!files.has(COOKIES))
    report(wholeFile(`content/policies/${COOKIES}.yaml`), { code: 'policy-missing' })
  for (const [id, file] of files) {
    const document = readYaml(file, report)
    policies.set(id, document === undefined ? undefined : check(Policy, document, report))
  }
  return policies
}
