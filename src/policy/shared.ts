import { readLogo } from '../brand/read-logo.ts'
import { type Catalog, readCatalog } from '../catalog/catalog.ts'
import { type Content, contentFor } from '../content/content.ts'
import { SOURCE_LOCALE } from '../content/fallback.ts'
import { readTexts } from '../content/read-texts.ts'
import type { Texts } from '../content/texts.ts'
import { compare } from '../diagnostics/compare.ts'
import type { Report } from '../diagnostics/diagnostic.ts'
import { type SourceFile, wholeFile } from '../diagnostics/place.ts'
import { type ReplacedRecords, readReplacedRecords } from '../overrides/replaced-records.ts'
import { readSectionOverrides, type SectionOverrides } from '../overrides/section-overrides.ts'
import type { Policy } from '../schema/policy.ts'
import type { Logos } from '../tenants/brand.ts'
import { cookieLists } from '../tenants/cookie-list.ts'
import { type Profiles, readProfiles } from '../tenants/profiles.ts'
import { checkProfiles, type Inherited } from '../tenants/resolve-tenant.ts'
import { reportUnusedLogos } from './logo-problems.ts'
import { readPolicies } from './read-policies.ts'
import { type Sources, sortSources } from './sources.ts'

/** What all tenants share, read and checked: services, texts, policies and profiles. */
export interface Shared extends Omit<Inherited, 'logos'> {
  readonly sources: Sources
  readonly policies: ReadonlyMap<string, Policy | undefined>
  readonly catalog: Catalog
  readonly texts: ReadonlyMap<string, Texts>
  readonly profiles: Profiles
  /** Of profiles. */
  readonly overrides: SectionOverrides
  /** The texts that the overrides of profiles replaced when they were last accepted. */
  readonly records: ReplacedRecords
  /** Of profiles. */
  readonly logos: Logos
  /** The texts for pages of a language. */
  contentFor(locale: string): Content
}

/** Reads what all tenants share, from the files that belong to no tenant. */
export function readShared(files: readonly SourceFile[], report: Report): Shared {
  const sources = sortSources(
    files.toSorted((a, b) => compare(a.path, b.path)),
    report
  )
  if (sources.locales.get(SOURCE_LOCALE)?.strings === undefined) {
    const path = `content/${SOURCE_LOCALE}/strings.yaml`
    report(wholeFile(path), { code: 'strings-missing', file: path })
  }
  const catalog = readCatalog(sources.services, report)
  const policies = readPolicies(sources.policies, catalog, report)
  const texts = readTexts(sources.locales, catalog, policies, report)
  const profiles = readProfiles(sources.profiles, report)
  const known = { tenants: [], profiles: profiles.ids }
  const overrides = readSectionOverrides(sources.overrides, policies, known, report)
  const records = readReplacedRecords(sources.overrides, report)
  const logos = new Map([...sources.logos].map(([path, file]) => [path, readLogo(file, report)]))
  checkProfiles({ profiles, catalog, logos }, report)
  reportUnusedLogos(sources, [...profiles.layers.values()], report)
  const contents = new Map<string, Content>()
  return {
    sources,
    policies,
    catalog,
    texts,
    profiles,
    overrides,
    records,
    logos,
    listOf: cookieLists(catalog),
    contentFor: (locale) => {
      const content = contents.get(locale) ?? contentFor(locale, texts)
      contents.set(locale, content)
      return content
    }
  }
}
