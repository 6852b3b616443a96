import type { Report } from '../diagnostics/diagnostic.ts'
import type { SourceFile } from '../diagnostics/place.ts'
import { check, rightKeys } from '../schema/check.ts'
import type { Profile } from '../schema/profile.ts'
import type { Column, Controller } from '../schema/settings.ts'
import { Tenant } from '../schema/tenant.ts'
import { readYaml, type YamlDocument } from '../text/yaml.ts'
import { folderUrl } from './addresses.ts'
import type { Catalog } from './catalog.ts'
import { type Chain, chainOf, type Layer, settingOf } from './inheritance.ts'
import { cookiesOf, type TenantCookie } from './tenant-cookies.ts'

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
  readonly dissolved: Tenant['dissolved']
  readonly cookies: readonly TenantCookie[]
  readonly chain: Chain
}

const DEFAULT_COLUMNS: readonly Column[] = ['provider', 'function', 'name', 'purpose', 'duration']

/** Reads and resolves every tenant; one with problems is reported and left out. */
export function resolveTenants(
  files: ReadonlyMap<string, SourceFile>,
  profiles: ReadonlyMap<string, Layer | undefined>,
  catalog: Catalog,
  reportFor: (id: string) => Report
): ResolvedTenant[] {
  return [...files].flatMap(([id, file]) => {
    const report = reportFor(id)
    const document = readYaml(file, report)
    if (document === undefined) return []
    const data = check(Tenant, document, report)
    if (data === undefined) {
      reportRest(id, document, profiles, catalog, report)
      return []
    }
    const chain = chainOf({ id, data, document, isRight: true }, profiles, report)
    const resolved = chain === undefined ? undefined : resolve(chain, catalog, report)
    return resolved === undefined ? [] : [resolved]
  })
}

/** Finds what else is wrong in a file of which some keys cannot be used: its profile, its cookies. */
function reportRest(
  id: string,
  document: YamlDocument,
  profiles: ReadonlyMap<string, Layer | undefined>,
  catalog: Catalog,
  report: Report
): void {
  const data = { name: id, url: '', ...rightKeys(Tenant, document) }
  const tenant = { id, data, document, isRight: false }
  const chain = chainOf(tenant, profiles, report)
  cookiesOf(chain ?? { layers: [tenant], tenant, profileIds: [] }, catalog, report)
}

function resolve(chain: Chain, catalog: Catalog, report: Report): ResolvedTenant | undefined {
  const { id, data, document } = chain.tenant
  const isRight = chain.layers.every((layer) => layer.isRight)
  const required = <Key extends keyof Profile>(key: Key, example: string) => {
    const value = settingOf(chain, key)?.value
    if (value === undefined && isRight)
      report(document.placeOfKey(['name']), {
        code: 'missing-setting',
        key,
        profiles: chain.profileIds,
        example
      })
    return value
  }
  const locales = required('locales', '[en]')
  const updated = required('updated', '2026-03-31')
  const listed = required('cookies', '[sessionid]')
  const cookies = cookiesOf(chain, catalog, report)
  const controller = settingOf(chain, 'controller')?.value
  if (controller === undefined && isRight)
    report(document.placeOfKey(['name']), { code: 'no-controller', tenant: id })
  if (locales === undefined || updated === undefined || listed === undefined) return undefined
  const published = settingOf(chain, 'publishedAt')?.value.replaceAll('{tenant}', id)
  return {
    id,
    name: data.name,
    url: folderUrl(data.url).replace(/\/$/, ''),
    host: new URL(data.url).host,
    base: folderUrl(published ?? data.url),
    locales,
    updated,
    intro: settingOf(chain, 'intro')?.value ?? 'service',
    heading: settingOf(chain, 'heading')?.value ?? 'url',
    columns: settingOf(chain, 'columns')?.value ?? DEFAULT_COLUMNS,
    controller,
    preferencesUrl: settingOf(chain, 'preferencesUrl')?.value,
    dissolved: data.dissolved,
    cookies,
    chain
  }
}
