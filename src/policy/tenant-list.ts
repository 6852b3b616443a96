import { languageTag } from '../schema/locale.ts'
import type { Content } from './content.ts'
import type { Page, TenantList } from './page.ts'
import type { ResolvedTenant } from './resolved-tenant.ts'
import { directionOf, wordDate } from './wording.ts'

/** The language of the operator's list, where there is content in it. */
export const LIST_LOCALE = 'en'

/** The operator's list of all tenants, by id, with a link to each page. */
export function tenantList(
  tenants: readonly ResolvedTenant[],
  pages: readonly Page[],
  locale: string,
  { strings }: Content
): TenantList {
  const { title, text, ...columns } = strings.tenantList
  const pagesOf = new Map<string, Page[]>(tenants.map(({ id }) => [id, []]))
  for (const page of pages) pagesOf.get(page.tenant)?.push(page)
  return {
    path: 'index.html',
    top: '',
    lang: languageTag(locale),
    dir: directionOf(locale),
    title,
    text,
    columns,
    tenants: tenants.map(({ id, name, host, updated }) => ({
      name,
      host,
      updated: { date: updated, words: wordDate(updated, locale) },
      pages: (pagesOf.get(id) ?? [])
        .filter(({ path }) => path !== `${id}/index.html`)
        .map(({ path, lang, sections }) => ({
          href: path,
          lang,
          title: sections[0]?.heading ?? lang
        }))
    }))
  }
}
