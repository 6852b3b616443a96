import type { Report } from '../diagnostics/diagnostic.ts'
import { CATEGORIES } from '../schema/cookie.ts'
import type { Column } from '../schema/settings.ts'
import type { LocalText } from '../schema/text.ts'
import { fillPlaceholders } from '../text/placeholders.ts'
import type { Content } from './content.ts'
import type { CookieCell, CookieTable } from './page.ts'
import type { ResolvedTenant } from './resolved-tenant.ts'
import type { TenantCookie } from './tenant-cookies.ts'
import { wordDuration } from './wording.ts'

interface Table {
  readonly tenant: ResolvedTenant
  readonly locale: string
  readonly content: Content
  readonly report: Report
}

/** One table for each category that the tenant uses; cookies keep the tenant's order. */
export function cookieTables(
  tenant: ResolvedTenant,
  locale: string,
  content: Content,
  level: number,
  report: Report
): CookieTable[] {
  const { strings } = content
  const table = { tenant, locale, content, report }
  return CATEGORIES.flatMap((category) => {
    const cookies = tenant.cookies.filter((cookie) => cookie.category === category)
    const words = strings.categories[category]
    if (cookies.length === 0) return []
    return [
      {
        category,
        level,
        heading: words.heading,
        text: words.text,
        caption: fillPlaceholders(words.caption, { host: tenant.host }),
        columns: tenant.columns.map((key) => ({ key, label: strings.columns[key] })),
        rows: cookies.map((cookie) => tenant.columns.map((column) => cellOf(column, cookie, table)))
      }
    ]
  })
}

function cellOf(column: Column, cookie: TenantCookie, table: Table): CookieCell {
  const { report, locale, content } = table
  const text = textOf(column, cookie, table)
  if (text === undefined)
    report(cookie.place(), { code: 'column-empty', name: cookie.name, column })
  const covered = column === 'duration' ? (cookie.fields.covers ?? []) : []
  const lines = covered.map(({ name, duration }) => ({
    name,
    text: wordDuration(duration, locale, content.strings)
  }))
  return { column, text: text ?? '', lines }
}

function textOf(column: Column, cookie: TenantCookie, table: Table): string | undefined {
  const { locale, content } = table
  const { fields } = cookie
  switch (column) {
    case 'name':
      return cookie.name
    case 'provider':
      return fields.provider
    case 'duration':
      return wordDuration(cookie.duration, locale, content.strings)
    case 'party':
      return fields.party && content.strings.parties[fields.party]
    case 'storage':
      return content.strings.storages[fields.storage ?? 'cookie']
    case 'function':
    case 'purpose':
      return localTextOf(column, fields[column], cookie, table)
  }
}

/** The text that the tenant or a profile sets, else the catalog's words. */
function localTextOf(
  key: 'function' | 'purpose',
  own: LocalText | undefined,
  cookie: TenantCookie,
  { tenant, locale, content, report }: Table
): string | undefined {
  const { serviceId, name } = cookie
  const words = serviceId === undefined ? undefined : content.words.get(serviceId)?.[name]
  const shared = words?.[key]
  // Words of the catalog that are missing or wrong are reported once, in their own file.
  if (own === undefined && serviceId !== undefined && words === undefined) return ''
  if (own === undefined) return shared
  const text = typeof own === 'string' ? textIn(own, locale, tenant) : (own[locale] ?? shared)
  if (text === undefined) report(cookie.place(), { code: 'text-without-locale', key, locale })
  return text ?? ''
}

/** A text without a language is in the tenant's main one. */
function textIn(text: string, locale: string, { locales }: ResolvedTenant): string | undefined {
  return locale === locales[0] ? text : undefined
}
