import type { CookieRecord, Origin, RecordFields } from '../../tenants/cookie-record.ts'
import { valueAt } from '../../text/value-at.ts'
import type { Path } from '../../text/yaml-places.ts'
import { explainSetting } from './explain-setting.ts'
import { explainWords } from './explain-words.ts'
import {
  type Explained,
  notSaid,
  type Reason,
  type Said,
  type Subject,
  type Where
} from './explained.ts'

/** What can be asked about a cookie. */
export const FIELDS = [
  'name',
  'category',
  'provider',
  'providerUrl',
  'providerCountry',
  'duration',
  'storage',
  'party',
  'recipients',
  'when',
  'covers',
  'function',
  'purpose'
] as const
export type Field = (typeof FIELDS)[number]

/** Why a field that was said no longer holds, and the field that took it away. */
const TAKEN_AWAY: Readonly<Partial<Record<Field, readonly [string, Field]>>> & {
  readonly providerUrl: readonly [string, Field]
} = {
  covers: ['a new duration takes the durations of the covered cookies away', 'duration'],
  providerUrl: ['what was said of one provider is not true of another', 'provider']
}

/** A field of a cookie; one of words has an entry for each language of the tenant. */
export function explainField(
  cookie: string,
  field: Field,
  record: CookieRecord,
  subject: Subject
): Explained[] {
  const path = `${cookie}.${field}`
  switch (field) {
    case 'function':
    case 'purpose':
      return explainWords(path, field, record, subject)
    case 'duration':
      return [explainDuration(path, record, subject)]
    case 'name': {
      const where = whereOfField(record, 'name')
      return [{ path, value: record.name, where, replaced: [], because: [] }]
    }
    default: {
      const said = sayingsOf(record, field)
      const [first, ...replaced] = said
      if (first === undefined) return [notSaid(path)]
      if (record.fields[field] !== undefined) return [{ path, ...first, replaced, because: [] }]
      const [text, by] = TAKEN_AWAY[field] ?? TAKEN_AWAY.providerUrl
      const because = [{ text }]
      const where = whereOfField(record, by)
      return [{ path, value: undefined, where, replaced: said, because }]
    }
  }
}

/** Where the last step that says a field says it. */
export function whereOfField({ steps }: CookieRecord, field: Field): Where {
  const places = steps.map(({ origin }) => whereIn(origin, field))
  return places.findLast((where) => where !== 'default') ?? 'default'
}

/** The values of a field, the last one first. */
function sayingsOf({ steps }: CookieRecord, field: keyof RecordFields): Said[] {
  return steps.toReversed().flatMap(({ fields, origin }) => {
    const value = fields[field]
    return value === undefined ? [] : [{ value, where: whereIn(origin, field) }]
  })
}

/** The provider stands at the top of its service's file; what a schema puts in stands nowhere. */
function whereIn({ kind, document, path }: Origin, field: string): Where {
  const provider: Record<string, Path> = {
    provider: ['provider', 'name'],
    providerUrl: ['provider', 'privacyUrl'],
    providerCountry: ['provider', 'country']
  }
  const there = (kind === 'catalog' ? provider[field] : undefined) ?? [...path, field]
  return valueAt(document.data, there) === undefined ? 'default' : document.placeOfValue(there)
}

/** A duration that the service leaves to a parameter is what the parameter says, and its range. */
function explainDuration(path: string, record: CookieRecord, subject: Subject): Explained {
  const because: Reason[] = []
  const said = sayingsOf(record, 'duration').flatMap(({ value, where }, index): Said[] => {
    if (typeof value !== 'object' || value === null) return [{ value, where }]
    const { parameter } = value as { readonly parameter: string }
    const set = explainSetting(['parameters', record.serviceId ?? '', parameter], subject)
    const text = `the duration is the parameter "${parameter}" of the service "${record.serviceId}"`
    if (index === 0) because.push({ text, where }, ...set.because)
    return [set, ...set.replaced].map((one) => ({ value: one.value, where: one.where }))
  })
  const [first, ...replaced] = said
  return first === undefined ? notSaid(path) : { path, ...first, replaced, because }
}
