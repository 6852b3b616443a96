import { readLogo } from '../brand/read-logo.ts'
import { type Catalog, readCatalog, reportUnknownServices } from '../catalog/catalog.ts'
import { type Content, contentFor } from '../content/content.ts'
import { readTexts } from '../content/read-texts.ts'
import type { Texts } from '../content/texts.ts'
import { compare } from '../diagnostics/compare.ts'
import type { Report } from '../diagnostics/diagnostic.ts'
import { type SourceFile, wholeFile } from '../diagnostics/place.ts'
import { type ReplacedRecords, readReplacedRecords } from '../overrides/replaced-records.ts'
import { readSectionOverrides, type SectionOverrides } from '../overrides/section-overrides.ts'
import { check } from '../schema/check.ts'
import { Policy } from '../schema/policy.ts'
import { type Profiles, readProfiles } from '../tenants/profiles.ts'
import { type ResolvedTenant, resolveTenants } from '../tenants/resolved-tenant.ts'
import { reportSharedAddresses } from '../tenants/unique-tenants.ts'
import { readYaml } from '../text/yaml.ts'
import { reportUnusedLogos } from './logo-problems.ts'
import { type Sources, sortSources, tenantOf } from './sources.ts'

/** The name of the policy that every tenant has, and that stands at the tenant's own address. */
export const COOKIES = 'cookies'

/** Everything that the files say, checked and put together. */
export interface Project {
  readonly sources: Sources
  readonly policies: ReadonlyMap<string, Policy | undefined>
  readonly catalog: Catalog
  readonly texts: ReadonlyMap<string, Texts>
  readonly profiles: Profiles
  readonly overrides: SectionOverrides
  /** The texts that the overrides replaced when they were last accepted. */
  readonly records: ReplacedRecords
  readonly tenants: readonly ResolvedTenant[]
  /** Whether a tenant was asked for. */
  isAsked(id: string): boolean
  /** The texts for pages of a language. */
  contentFor(locale: string): Content
}

/** Reads the project from its files. With `only`, the problems of the other tenants are left out. */
export function readProject(
  files: readonly SourceFile[],
  only: readonly string[] | undefined,
  report: Report
): Project {
  const asked = new Set(only)
  const isAsked = (id: string) => only === undefined || asked.has(id)
  const reportAsked: Report = (place, problem) => {
    const owner = tenantOf(place.file)
    if (owner === undefined || isAsked(owner)) report(place, problem)
  }
  const sources = sortSources(
    files.toSorted((a, b) => compare(a.path, b.path)),
    reportAsked
  )
  if (sources.tenants.size === 0) report(wholeFile('tenants'), { code: 'no-tenants' })
  for (const id of only ?? [])
    if (!sources.tenants.has(id))
      report(wholeFile('tenants'), {
        code: 'unknown-tenant',
        id,
        known: [...sources.tenants.keys()]
      })
  const catalog = readCatalog(sources.services, report)
  const policies = readPolicies(sources.policies, catalog, report)
  const texts = readTexts(sources.locales, catalog, policies, report)
  const profiles = readProfiles(sources.profiles, report)
  const overrides = readSectionOverrides(
    sources.overrides,
    policies,
    { tenants: [...sources.tenants.keys()], profiles: profiles.ids },
    reportAsked
  )
  const records = readReplacedRecords(sources.overrides, reportAsked)
  const logos = new Map(
    [...sources.logos].map(([path, file]) => [path, readLogo(file, reportAsked)])
  )
  const tenants = resolveTenants(sources.tenants, profiles, catalog, logos, report, (id) =>
    isAsked(id) ? report : ignore
  )
  reportSharedAddresses(tenants, isAsked, report)
  reportUnusedLogos(sources, profiles, tenants, reportAsked)
  const contents = new Map<string, Content>()
  return {
    sources,
    policies,
    catalog,
    texts,
    profiles,
    overrides,
    records,
    tenants,
    isAsked,
    contentFor: (locale) => {
      const content = contents.get(locale) ?? contentFor(locale, texts)
      contents.set(locale, content)
      return content
    }
  }
}

const ignore: Report = () => {}

/** Each policy by its id; nothing for one whose file has problems or is missing. */
function readPolicies(
  files: ReadonlyMap<string, SourceFile>,
  catalog: Catalog,
  report: Report
): ReadonlyMap<string, Policy | undefined> {
  const policies = new Map<string, Policy | undefined>([[COOKIES, undefined]])
  if (!files.has(COOKIES))
    report(wholeFile(`content/policies/${COOKIES}.yaml`), { code: 'policy-missing' })
  for (const [id, file] of files) {
    const document = readYaml(file, report)
    const policy = document === undefined ? undefined : check(Policy, document, report)
    policies.set(id, policy)
    if (document !== undefined && policy !== undefined)
      policy.sections.forEach(({ when }, index) => {
        const placeOf = (key: string) => document.placeOfValue(['sections', index, 'when', key])
        reportUnknownServices(when, catalog, placeOf, report)
      })
    const times = policy?.sections.filter(({ shows }) => shows === 'tables').length
    if (document !== undefined && times !== undefined && times !== (id === COOKIES ? 1 : 0))
      report(document.placeOfKey(['sections']), {
        code: 'tables-not-shown-once',
        times,
        policy: id
      })
  }
  return policies
}
