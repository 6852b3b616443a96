import type { Content } from '../content/content.ts'
import { compareNames, wordDate } from '../content/wording.ts'
import { compare } from '../diagnostics/compare.ts'
import type { ResolvedTenant } from '../tenants/resolved-tenant.ts'
import type { Page } from './page.ts'
import type { TenantList } from './site-parts.ts'

/** The operator's list of all tenants, by name, with a link to each page. */
export function tenantList(
  tenants: readonly ResolvedTenant[],
  pages: ReadonlyMap<string, readonly Page[]>,
  { locale, lang, dir, string }: Content
): TenantList {
  const sorted = tenants.toSorted(
    (a, b) => compareNames(a.name, b.name, locale) || compare(a.id, b.id)
  )
  return {
    path: 'index.html',
    top: '',
    lang,
    dir,
    title: string('tenantList.title'),
    text: string('tenantList.text'),
    columns: {
      site: string('tenantList.site'),
      host: string('tenantList.host'),
      pages: string('tenantList.pages'),
      updated: string('tenantList.updated')
    },
    tenants: sorted.map(({ id, name, host, updated }) => ({
      name,
      host,
      updated: { date: updated, words: wordDate(updated, locale) },
      pages: (pages.get(id) ?? [])
        .filter(({ path }) => path !== `${id}/index.html`)
        .map((page) => {
          const heading = page.sections[0]?.heading
          return {
            href: page.path,
            lang: page.lang,
            title: heading?.text ?? page.lang,
            titleLang: heading?.lang ?? page.lang
          }
        })
    }))
  }
}
