import type { Content } from '../content/content.ts'
import { compareNames, wordDate } from '../content/wording.ts'
import { compare } from '../diagnostics/compare.ts'
import type { TenantList } from './site-parts.ts'
import type { TenantFacts } from './tenant-facts.ts'

/** How many tenants stand on one page of the list: more would make it slow to load and to read. */
const PART = 500

/** What tells where a tenant stands in the list. */
export type Listed = Pick<TenantFacts, 'id' | 'name'>

/** One page of the list, before the facts of its tenants are at hand. */
export interface ListPart {
  readonly path: string
  readonly tenants: readonly Listed[]
}

/** The pages of the list of all tenants, by name. The first one stands at the top of the output. */
export function listParts(tenants: readonly Listed[], { locale }: Content): ListPart[] {
  const sorted = tenants.toSorted(
    (a, b) => compareNames(a.name, b.name, locale) || compare(a.id, b.id)
  )
  const count = Math.max(1, Math.ceil(sorted.length / PART))
  return Array.from({ length: count }, (_, index) => ({
    path: index === 0 ? 'index.html' : `_tenants/${index + 1}.html`,
    tenants: sorted.slice(index * PART, (index + 1) * PART)
  }))
}

/** A page of the operator's list: its tenants, with a link to each of their pages. */
export function tenantList(
  part: ListPart,
  parts: readonly ListPart[],
  facts: readonly TenantFacts[],
  { locale, lang, dir, string }: Content
): TenantList {
  const top = part.path.includes('/') ? '../' : ''
  return {
    path: part.path,
    top,
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
    parts: parts.length === 1 ? [] : parts.map((one) => linkTo(one, one === part, top)),
    tenants: facts.map(({ name, host, updated, pages }) => ({
      name,
      host,
      updated: { date: updated, words: wordDate(updated, locale) },
      pages: pages.map((page) => ({ ...page, href: top + page.href }))
    }))
  }
}

function linkTo({ path, tenants }: ListPart, isCurrent: boolean, top: string) {
  return {
    href: top + path,
    first: tenants[0]?.name ?? '',
    last: tenants.at(-1)?.name ?? '',
    isCurrent
  }
}
