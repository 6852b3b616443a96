import type { Catalog } from '../catalog/catalog.ts'
import type { Report } from '../diagnostics/diagnostic.ts'
import type { SourceFile } from '../diagnostics/place.ts'
import { check, rightKeys } from '../schema/check.ts'
import type { Profile } from '../schema/profile.ts'
import type { SecurityTxt } from '../schema/security-txt.ts'
import type { Column } from '../schema/settings.ts'
import { Tenant } from '../schema/tenant.ts'
import { readYaml, type YamlDocument } from '../text/yaml.ts'
import { type Accessibility, accessibilityOf } from './accessibility.ts'
import { type Brand, brandOf, checkBrand, type Logos } from './brand.ts'
import { type Choice, choiceOf } from './choice.ts'
import type { Circumstances } from './conditions.ts'
import { type Controller, controllerOf } from './controller.ts'
import { type CookieList, cookieLists } from './cookie-list.ts'
import { folderUrl } from './folder-url.ts'
import type { Chain, Layer } from './layer.ts'
import { checkParameters } from './parameters.ts'
import type { Profiles } from './profiles.ts'
import { publishedOf } from './published-at.ts'
import { defaultPortal, SETTING_DEFAULTS } from './setting-defaults.ts'
import { groupOf, reportWithoutEffect, settingOf } from './settings.ts'
import { type TenantCookie, tenantCookies } from './tenant-cookies.ts'

/** A tenant with everything that its profiles say, checked and complete. */
export interface ResolvedTenant {
  readonly id: string
  readonly name: string
  /** The address of the site, without a slash at its end. */
  readonly url: string
  readonly host: string
  /** The address under which its pages are published, with a slash at its end. */
  readonly base: string
  /** At least one; the first is the main one. */
  readonly locales: readonly string[]
  readonly updated: string
  readonly intro: NonNullable<Profile['intro']>
  readonly heading: NonNullable<Profile['heading']>
  readonly columns: readonly Column[]
  readonly controller: Controller | undefined
  readonly preferencesUrl: string | undefined
  /** The words of the link or button on the site that opens the cookie settings. */
  readonly preferencesControl: Profile['preferencesControl']
  readonly choice: Choice
  /** Where readers complain, use their rights, and read what else is done with their data. */
  readonly authority: Profile['authority']
  readonly rightsUrl: string | undefined
  readonly privacyUrl: string | undefined
  /** Whether its pages can be downloaded as PDF. */
  readonly pdf: boolean
  /** The country of the public body behind the site, where it is one. */
  readonly publicBody: string | undefined
  readonly securityTxt: SecurityTxt | undefined
  readonly accessibility: Accessibility | undefined
  readonly brand: Brand | undefined
  readonly dissolved: Tenant['dissolved']
  readonly cookies: readonly TenantCookie[]
  /** What conditions can ask about it. */
  readonly about: Circumstances
  /** Shared sections that it leaves out, as policy/section. */
  readonly omit: ReadonlySet<string>
  readonly chain: Chain
}

/** Reads and resolves every tenant; one with problems is reported and left out. */
export function resolveTenants(
  files: ReadonlyMap<string, SourceFile>,
  profiles: Profiles,
  catalog: Catalog,
  logos: Logos,
  report: Report,
  reportFor: (id: string) => Report
): ResolvedTenant[] {
  const listOf = cookieLists(catalog, report)
  for (const layer of profiles.layers.values()) {
    checkParameters(layer, catalog, report)
    checkBrand(layer, logos, report)
    reportWithoutEffect(layer, profiles.aboveOf(layer) ?? [], report)
  }
  return [...files].flatMap(([id, file]) => {
    const reportHere = reportFor(id)
    const document = readYaml(file, reportHere)
    if (document === undefined) return []
    const data = check(Tenant, document, reportHere)
    if (data === undefined) {
      reportRest(id, document, profiles, catalog, logos, listOf, reportHere)
      return []
    }
    const chain = profiles.chainOf({ id, data, document, isRight: true }, reportHere)
    if (chain === undefined) return []
    checkParameters(chain.tenant, catalog, reportHere)
    checkBrand(chain.tenant, logos, reportHere)
    const resolved = resolve(chain, catalog, logos, listOf(chain, reportHere), reportHere)
    return resolved === undefined ? [] : [resolved]
  })
}

/** Finds what else is wrong in a file of which some keys cannot be used: its profile, its cookies. */
function reportRest(
  id: string,
  document: YamlDocument,
  profiles: Profiles,
  catalog: Catalog,
  logos: Logos,
  listOf: (chain: Chain, report: Report) => CookieList,
  report: Report
): void {
  const data = { name: id, url: '', ...rightKeys(Tenant, document) }
  const tenant: Layer<Tenant> = { id, data, document, isRight: false }
  const chain = profiles.chainOf(tenant, report) ?? { layers: [tenant], tenant, profileIds: [] }
  checkParameters(tenant, catalog, report)
  checkBrand(tenant, logos, report)
  tenantCookies(listOf(chain, report), chain, catalog, portalOf(chain, []), report)
}

function resolve(
  chain: Chain,
  catalog: Catalog,
  logos: Logos,
  list: CookieList,
  report: Report
): ResolvedTenant | undefined {
  const { id, data, document } = chain.tenant
  const isRight = chain.layers.every((layer) => layer.isRight)
  const required = <Key extends keyof Profile>(key: Key, example: string, instead?: Key) => {
    const value = settingOf(chain, key)?.value
    const other = instead === undefined ? undefined : settingOf(chain, instead)?.value
    if (value === undefined && other === undefined && isRight)
      report(document.placeOfKey(['name']), {
        code: 'missing-setting',
        key,
        profiles: chain.profileIds,
        example
      })
    return value ?? other
  }
  const locales = required('locales', '[en]') as readonly string[] | undefined
  const updated = required('updated', '2026-03-31') as string | undefined
  const listed = required('cookies', '[sessionid]', 'services')
  const { used, about } = tenantCookies(
    list,
    chain,
    catalog,
    portalOf(chain, locales ?? []),
    report
  )
  const controller = controllerOf(chain, isRight, report)
  const accessibility = accessibilityOf(chain, report)
  const brand = brandOf(chain, logos, report)
  reportWithoutEffect(chain.tenant, chain.layers.slice(0, -1), report)
  if (locales === undefined || updated === undefined || listed === undefined) return undefined
  const published = publishedOf(chain, report)
  const site = folderUrl(data.url)
  const { host } = new URL(site)
  const base = published === undefined ? site : folderUrl(published)
  return {
    id,
    name: data.name,
    url: site.slice(0, -1),
    host,
    base,
    locales,
    updated,
    intro: settingOf(chain, 'intro')?.value ?? SETTING_DEFAULTS.intro,
    heading: settingOf(chain, 'heading')?.value ?? SETTING_DEFAULTS.heading,
    columns: settingOf(chain, 'columns')?.value ?? SETTING_DEFAULTS.columns,
    controller,
    preferencesUrl: settingOf(chain, 'preferencesUrl')?.value,
    preferencesControl: settingOf(chain, 'preferencesControl')?.value,
    choice: choiceOf(chain, { host, url: site, base, locales, cookies: used }, report),
    authority: settingOf(chain, 'authority')?.value,
    rightsUrl: settingOf(chain, 'rightsUrl')?.value,
    privacyUrl: settingOf(chain, 'privacyUrl')?.value,
    pdf: settingOf(chain, 'pdf')?.value ?? SETTING_DEFAULTS.pdf,
    publicBody: settingOf(chain, 'publicBody')?.value,
    securityTxt: settingOf(chain, 'securityTxt')?.value,
    accessibility,
    brand,
    dissolved: data.dissolved,
    cookies: used,
    about,
    omit: new Set(chain.layers.flatMap((layer) => layer.data.omit ?? [])),
    chain
  }
}

/** What the portal can do. */
function portalOf(
  chain: Chain,
  locales: readonly string[]
): Pick<Circumstances, 'multilingual' | 'login'> {
  const { multilingual, login } = defaultPortal(locales)
  const portal = groupOf(chain, 'portal')
  return { multilingual: portal?.multilingual ?? multilingual, login: portal?.login ?? login }
}
