import type { Catalog } from '../catalog/catalog.ts'
import type { Report } from '../diagnostics/diagnostic.ts'
import type { SourceFile } from '../diagnostics/place.ts'
import { check, rightKeys } from '../schema/check.ts'
import type { Profile } from '../schema/profile.ts'
import { Tenant } from '../schema/tenant.ts'
import { readYaml, type YamlDocument } from '../text/yaml.ts'
import { accessibilityOf } from './accessibility.ts'
import { brandOf, checkBrand, type Logos } from './brand.ts'
import { choiceOf } from './choice.ts'
import type { Circumstances } from './conditions.ts'
import { controllerOf } from './controller.ts'
import type { CookieList, cookieLists } from './cookie-list.ts'
import { folderUrl } from './folder-url.ts'
import type { Chain, Layer } from './layer.ts'
import { checkParameters } from './parameters.ts'
import type { Profiles } from './profiles.ts'
import { publishedOf } from './published-at.ts'
import type { ResolvedTenant } from './resolved-tenant.ts'
import { defaultPortal, SETTING_DEFAULTS } from './setting-defaults.ts'
import { groupOf, reportWithoutEffect, settingOf } from './settings.ts'
import { tenantCookies } from './tenant-cookies.ts'

/** What all tenants are resolved with. */
export interface Inherited {
  readonly profiles: Profiles
  readonly catalog: Catalog
  readonly logos: Logos
  /** The list of a chain; the lists of profiles are made once. */
  readonly listOf: ReturnType<typeof cookieLists>
}

/** Reports what is wrong with what the profiles say, whoever uses them. */
export function checkProfiles(
  { profiles, catalog, logos }: Omit<Inherited, 'listOf'>,
  report: Report
): void {
  for (const layer of profiles.layers.values()) {
    checkParameters(layer, catalog, report)
    checkBrand(layer, logos, report)
    reportWithoutEffect(layer, profiles.aboveOf(layer) ?? [], report)
  }
}

/** Reads and resolves a tenant; one with problems is reported, and there is none. */
export function resolveTenant(
  id: string,
  file: SourceFile,
  inherited: Inherited,
  report: Report
): ResolvedTenant | undefined {
  const { profiles, catalog, logos, listOf } = inherited
  const document = readYaml(file, report)
  if (document === undefined) return undefined
  const data = check(Tenant, document, report)
  if (data === undefined) {
    reportRest(id, document, inherited, report)
    return undefined
  }
  const chain = profiles.chainOf({ id, data, document, isRight: true }, report)
  if (chain === undefined) return undefined
  checkParameters(chain.tenant, catalog, report)
  checkBrand(chain.tenant, logos, report)
  return resolve(chain, catalog, logos, listOf(chain, report), report)
}

/** Finds what else is wrong in a file of which some keys cannot be used: its profile, its cookies. */
function reportRest(
  id: string,
  document: YamlDocument,
  { profiles, catalog, logos, listOf }: Inherited,
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
