import type { Content } from '../content/content.ts'
import type { WordField } from '../content/texts.ts'
import { type DurationStrings, wordDuration } from '../content/wording.ts'
import { fillWords, ownWords, type Words, wordsIn } from '../content/words.ts'
import type { Report } from '../diagnostics/diagnostic.ts'
import { CATEGORIES } from '../schema/cookie-kinds.ts'
import type { Column } from '../schema/settings.ts'
import { placeOf } from '../tenants/cookie-record.ts'
import type { ResolvedTenant } from '../tenants/resolved-tenant.ts'
import type { TenantCookie } from '../tenants/tenant-cookies.ts'
import { cookieWord } from './cookie-word.ts'
import type { CookieCell, CookieTable } from './page.ts'

interface Table {
  readonly tenant: ResolvedTenant
  readonly content: Content
  readonly report: Report
}

/** One table for each category that the tenant uses; cookies keep the tenant's order. */
export function cookieTables(
  tenant: ResolvedTenant,
  content: Content,
  level: number,
  report: Report
): CookieTable[] {
  const { string, dir } = content
  const table = { tenant, content, report }
  const columns = tenant.columns.map((key) => ({ key, label: string(`columns.${key}`) }))
  return CATEGORIES.flatMap((category) => {
    const cookies = tenant.cookies.filter((cookie) => cookie.category === category)
    if (cookies.length === 0) return []
    return [
      {
        category,
        level,
        heading: string(`categories.${category}.heading`),
        text: string(`categories.${category}.text`),
        caption: fillWords(string(`categories.${category}.caption`), { host: tenant.host }, dir),
        columns,
        rows: cookies.map((cookie) => tenant.columns.map((column) => cellOf(column, cookie, table)))
      }
    ]
  })
}

function cellOf(column: Column, cookie: TenantCookie, table: Table): CookieCell {
  const words = wordsOf(column, cookie, table)
  if (words === undefined)
    table.report(placeOf(cookie.origin), { code: 'column-empty', name: cookie.name, column })
  const covered = column === 'duration' ? (cookie.fields.covers ?? []) : []
  const lines = covered.map(({ name, duration }) => ({
    name,
    ...durationWords(duration, table.content)
  }))
  return { column, ...(words ?? ownWords('')), lines }
}

function wordsOf(column: Column, cookie: TenantCookie, table: Table): Words | undefined {
  const { fields, name, duration } = cookie
  const { string } = table.content
  switch (column) {
    case 'name':
      return ownWords(name)
    case 'provider':
      return fields.provider === undefined ? undefined : ownWords(fields.provider)
    case 'duration':
      return duration === undefined
        ? string('durations.unknown')
        : durationWords(duration, table.content)
    case 'party':
      return fields.party && string(`parties.${fields.party}`)
    case 'storage':
      return string(`storages.${fields.storage ?? 'cookie'}`)
    case 'function':
    case 'purpose':
      return localWords(column, cookie, table)
  }
}

/** A duration is worded in one language as a whole: that of its own sentence, else of "up to". */
function durationWords(duration: string, { string, locale }: Content): Words {
  const sentences = { session: 'session', 'until-cleared': 'untilCleared' } as const
  const words = string(`durations.${sentences[duration as 'session'] ?? 'upTo'}`)
  const strings: DurationStrings = {
    session: string('durations.session').text,
    untilCleared: string('durations.untilCleared').text,
    upTo: words.text
  }
  return { ...words, text: wordDuration(duration, words.lang?.toLowerCase() ?? locale, strings) }
}

/** The text that the tenant or a profile sets, else the catalog's; what is missing is reported. */
function localWords(
  key: WordField,
  cookie: TenantCookie,
  { tenant, content, report }: Table
): Words | undefined {
  const found = cookieWord(key, cookie, tenant.locales[0] ?? '', content)
  if (found !== undefined) return wordsIn(found.value, found.locale, content.locale)
  // Words of the catalog that are missing or wrong are reported once, in their own file.
  if (cookie.fields[key] === undefined)
    return cookie.serviceId === undefined ? undefined : ownWords('')
  report(placeOf(cookie.origin), { code: 'text-without-locale', key, locale: content.locale })
  return ownWords('')
}
