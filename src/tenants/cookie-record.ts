import type { CatalogEntry } from '../catalog/catalog.ts'
import type { Place } from '../diagnostics/place.ts'
import type { CookieFields } from '../schema/cookie-entry.ts'
import type { YamlDocument } from '../text/yaml.ts'
import type { Path } from '../text/yaml-places.ts'

/** What is said about a cookie; a duration can be left to a parameter of the service. */
export type RecordFields = Omit<CookieFields, 'duration'> & {
  readonly duration?: string | { readonly parameter: string } | undefined
}

/** Where something is said: a file, and the path of it there. */
export interface Origin {
  readonly kind: 'catalog' | 'profile' | 'tenant'
  /** The id of the service, profile or tenant. */
  readonly id: string
  readonly document: YamlDocument
  readonly path: Path
}

/** One thing that a file says about a cookie: the fields that it sets. */
export interface Step {
  readonly origin: Origin
  readonly fields: RecordFields
}

/**
 * A cookie with everything that the layers say about it. Records are shared by all tenants that
 * change nothing.
 */
export interface CookieRecord {
  readonly name: string
  /** The service of the catalog that sets it; absent for a record of somebody's own. */
  readonly serviceId: string | undefined
  /** What was said, the catalog first. */
  readonly steps: readonly Step[]
  /** All steps put together. */
  readonly fields: RecordFields
}

/** What tells a cookie from all others of a list: its name, with its service if it has one. */
export function keyOf({ name, serviceId }: CookieRecord): string {
  return serviceId === undefined ? name : `${serviceId}/${name}`
}

/** The place of an origin. Finding it parses the file again: only for what a person will read. */
export function placeOf({ document, path }: Origin): Place {
  return document.placeOfValue(path)
}

const records = new WeakMap<CatalogEntry, CookieRecord>()

/** The record of a cookie as the catalog has it: one for each cookie of the catalog. */
export function recordOf(entry: CatalogEntry): CookieRecord {
  const known = records.get(entry)
  if (known !== undefined) return known
  const { service, serviceId, cookie, document, index } = entry
  const { name, sources: _, deprecated: __, unconfirmed: ___, ...facts } = cookie
  const { name: provider, privacyUrl, country } = service.provider
  const fields = {
    provider,
    ...(privacyUrl === undefined ? {} : { providerUrl: privacyUrl }),
    ...(country === undefined ? {} : { providerCountry: country }),
    ...facts
  }
  const origin: Origin = { kind: 'catalog', id: serviceId, document, path: ['cookies', index] }
  const record = { name, serviceId, steps: [{ origin, fields }], fields }
  records.set(entry, record)
  return record
}

/**
 * A record with one more step. A new duration makes the durations of `covers` old, and what is said
 * of one provider is not true of another.
 */
export function changed(record: CookieRecord, step: Step): CookieRecord {
  const { duration, provider } = step.fields
  const isProviderNew = provider !== undefined && provider !== record.fields.provider
  const { covers, providerUrl, providerCountry, ...others } = record.fields
  return {
    ...record,
    steps: [...record.steps, step],
    fields: {
      ...others,
      ...(covers === undefined || duration !== undefined ? {} : { covers }),
      ...(providerUrl === undefined || isProviderNew ? {} : { providerUrl }),
      ...(providerCountry === undefined || isProviderNew ? {} : { providerCountry }),
      ...step.fields
    }
  }
}

/** Where a field of a cookie is said. A provider stands at the top of its service's file. */
export function placeOfField({ kind, document, path }: Origin, key: string): Place {
  if (kind === 'catalog' && key === 'provider') return document.placeOfValue(['provider', 'name'])
  if (kind === 'catalog' && key === 'providerUrl')
    return document.placeOfValue(['provider', 'privacyUrl'])
  if (kind === 'catalog' && key === 'providerCountry')
    return document.placeOfValue(['provider', 'country'])
  return document.placeOfKey([...path, key])
}
