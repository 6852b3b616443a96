import type { ResolvedTenant } from '../tenants/resolved-tenant.ts'
import { settingOf } from '../tenants/settings.ts'
import type { Page } from './page.ts'

/** What must be known of a tenant to look at all of them together. It can be kept as JSON. */
export interface TenantFacts {
  readonly id: string
  readonly name: string
  readonly host: string
  /** The address under which its pages are published. */
  readonly base: string
  readonly updated: string
  readonly locales: readonly string[]
  /** The file that says where its pages are published. */
  readonly baseFile: string
  /** Its pages, each once, for the list of all tenants. */
  readonly pages: readonly {
    readonly href: string
    readonly lang: string
    readonly title: string
    readonly titleLang: string
  }[]
  /** The names of the texts that its profiles replace. */
  readonly overridden: readonly string[]
}

/** The facts of a tenant, from its pages. */
export function tenantFacts(
  { id, name, host, base, updated, locales, chain }: ResolvedTenant,
  pages: readonly Page[],
  overridden: readonly string[]
): TenantFacts {
  const baseLayer = settingOf(chain, 'publishedAt')?.layer ?? chain.tenant
  const top = `${id}/index.html`
  return {
    id,
    name,
    host,
    base,
    updated,
    locales,
    baseFile: baseLayer.document.file.path,
    pages: pages
      .filter(({ path }) => path !== top)
      .map(({ path, lang, sections }) => {
        const heading = sections[0]?.heading
        return {
          href: path,
          lang,
          title: heading?.text ?? lang,
          titleLang: heading?.lang ?? lang
        }
      }),
    overridden
  }
}
