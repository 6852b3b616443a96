import type { Content } from '../content/content.ts'
import type { WordField } from '../content/texts.ts'
import { type DurationStrings, nameCountry, wordDuration, wordList } from '../content/wording.ts'
import { fillWords, ownWords, type Words, wordsIn } from '../content/words.ts'
import type { Report } from '../diagnostics/diagnostic.ts'
import type { Column } from '../schema/settings.ts'
import { placeOf, type RecordFields } from '../tenants/cookie-record.ts'
import type { ResolvedTenant } from '../tenants/resolved-tenant.ts'
import type { TenantCookie } from '../tenants/tenant-cookies.ts'
import { remembered, rememberedFor } from '../text/remembered.ts'
import { readOnce } from './content-hash.ts'
import { cookieWord } from './cookie-word.ts'
import type { CookieCell } from './page.ts'

/** The table in which a row stands. */
export interface TableOf {
  readonly tenant: ResolvedTenant
  readonly content: Content
  readonly report: Report
}

type Row = readonly CookieCell[]

/** The rows that tenants share, by language, columns, what is said about the cookie, and duration. */
const sharedRows = rememberedFor((_: Content) =>
  rememberedFor((_: readonly Column[]) =>
    rememberedFor((_: RecordFields) => new Map<string, Row>())
  )
)

/** What the tables say about a cookie. A row of a cookie that no tenant changed is made only once. */
export function cookieRow(cookie: TenantCookie, table: TableOf): Row {
  const { fields, steps, duration = '' } = cookie
  if (steps.at(-1)?.origin.kind === 'tenant') return rowOf(cookie, table)
  const { columns, locales } = table.tenant
  const rows = sharedRows(table.content)(columns)(fields)
  const isInMainLanguage = typeof fields.function === 'string' || typeof fields.purpose === 'string'
  const key = isInMainLanguage ? `${duration} ${locales[0]}` : duration
  return rows.get(key) ?? newRow(cookie, table, (row) => rows.set(key, readOnce(row)))
}

/** A row that is kept for the next tenant. A problem is reported to each one that has it. */
function newRow(cookie: TenantCookie, table: TableOf, keep: (row: Row) => void): Row {
  let isRight = true
  const row = rowOf(cookie, {
    ...table,
    report: (place, problem) => {
      isRight = false
      table.report(place, problem)
    }
  })
  if (isRight) keep(row)
  return row
}

function rowOf(cookie: TenantCookie, table: TableOf): Row {
  return table.tenant.columns.map((column) => cellOf(column, cookie, table))
}

const NONE: readonly never[] = []

function cellOf(column: Column, cookie: TenantCookie, table: TableOf): CookieCell {
  const words = wordsOf(column, cookie, table)
  if (words === undefined)
    table.report(placeOf(cookie.origin), { code: 'column-empty', name: cookie.name, column })
  const { text, lang, dir } = words ?? ownWords('')
  const covered = column === 'duration' ? cookie.fields.covers : undefined
  const wordDurationHere = durationsIn(table.content)
  const lines = covered?.map(({ name, duration }) => ({
    name,
    ...wordDurationHere(duration)
  }))
  const href = column === 'provider' ? (cookie.fields.providerUrl ?? null) : null
  return {
    column,
    text,
    lang,
    dir,
    href,
    notes: notesOf(column, cookie, table),
    lines: lines ?? NONE
  }
}

/** What a name and a provider say besides, where no column of their own does. */
function notesOf(
  column: Column,
  { name, fields }: TenantCookie,
  { tenant: { columns }, content }: TableOf
): readonly Words[] {
  const { party, storage = 'cookie', providerCountry, retention, transfers } = fields
  const { string, locale, dir } = content
  if (column === 'duration')
    return retention === undefined
      ? NONE
      : [fillWords(string('retention'), { duration: durationsIn(content)(retention).text }, dir)]
  if (column === 'provider')
    return providerCountry === undefined ? NONE : [ownWords(nameCountry(providerCountry, locale))]
  if (column !== 'name') return NONE
  return [
    ...(party === undefined || columns.includes('party') ? [] : [string(`setByParty.${party}`)]),
    ...(storage === 'cookie' || columns.includes('storage') ? [] : [string(`storages.${storage}`)]),
    ...(name.includes('*') ? [string('pattern')] : []),
    ...(transfers === undefined || transfers.length === 0
      ? []
      : [fillWords(string('transfers'), { countries: countriesOf(transfers, locale) }, dir)])
  ]
}

/** The countries to which the data of a cookie goes, in the words of a language. */
function countriesOf(transfers: NonNullable<RecordFields['transfers']>, locale: string): string {
  const names = transfers.map(({ country }) => nameCountry(country, locale))
  return wordList([...new Set(names)], locale)
}

function wordsOf(column: Column, cookie: TenantCookie, table: TableOf): Words | undefined {
  const { fields, name, duration } = cookie
  const { content } = table
  switch (column) {
    case 'name':
      return ownWords(name)
    case 'provider':
      return fields.provider === undefined ? undefined : ownWords(fields.provider)
    case 'duration':
      return duration === undefined
        ? content.string('durations.unknown')
        : durationsIn(content)(duration)
    case 'party':
      return fields.party && content.string(`parties.${fields.party}`)
    case 'storage':
      return content.string(`storages.${fields.storage ?? 'cookie'}`)
    case 'function':
    case 'purpose':
      return localWords(column, cookie, table)
  }
}

/** A duration is worded in one language as a whole: that of its own sentence, else of "up to". */
export const durationsIn = rememberedFor(({ string, locale }: Content) => {
  const strings: DurationStrings = {
    session: string('durations.session').text,
    untilCleared: string('durations.untilCleared').text,
    upTo: string('durations.upTo').text
  }
  const sentences = { session: 'session', 'until-cleared': 'untilCleared' } as const
  return remembered((duration: string): Words => {
    const words = string(`durations.${sentences[duration as 'session'] ?? 'upTo'}`)
    const inLocale = words.lang?.toLowerCase() ?? locale
    return { ...words, text: wordDuration(duration, inLocale, strings) }
  })
})

/** The text that the tenant or a profile sets, else the catalog's; what is missing is reported. */
function localWords(
  key: WordField,
  cookie: TenantCookie,
  { tenant, content, report }: TableOf
): Words | undefined {
  const found = cookieWord(key, cookie, tenant.locales[0] ?? '', content)
  if (found !== undefined) return wordsIn(found.value, found.locale, content.locale)
  // Words of the catalog that are missing or wrong are reported once, in their own file.
  if (cookie.fields[key] === undefined)
    return cookie.serviceId === undefined ? undefined : ownWords('')
  report(placeOf(cookie.origin), { code: 'text-without-locale', key, locale: content.locale })
  return ownWords('')
}
