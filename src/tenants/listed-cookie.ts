import { isDeepStrictEqual } from 'node:util'
import type { Catalog, CatalogEntry } from '../catalog/catalog.ts'
import type { Report } from '../diagnostics/diagnostic.ts'
import type { CookieEntry } from '../schema/cookie-entry.ts'
import {
  type CookieRecord,
  changed,
  keyOf,
  type Origin,
  placeOf,
  placeOfField,
  recordOf
} from './cookie-record.ts'

/** A cookie of a list, and where the last layer that speaks about it does so. */
export interface ListedCookie {
  readonly record: CookieRecord
  readonly origin: Origin
}

/** What stands in a list already, and what was taken away and not listed again. */
export interface Listed {
  /** By service and name, in the order of the page. */
  readonly cookies: ReadonlyMap<string, ListedCookie>
  /** By service and name too. */
  readonly removed: ReadonlyMap<string, Origin>
}

/** What an entry lists: something inherited, of the catalog, or of one's own, with its changes. */
export function listedCookie(
  entry: CookieEntry,
  origin: Origin,
  list: Listed,
  catalog: Catalog,
  report: Report
): ListedCookie | undefined {
  const place = () => placeOf(origin)
  const entryOrigin = { ...origin, path: origin.path.slice(0, 2) }
  if (typeof entry !== 'string' && 'name' in entry) {
    const { name, ...fields } = entry
    const own = list.cookies.get(name)
    const meant = own === undefined ? inheritedAs(name, list, catalog) : [own]
    if (meant.length > 1) return reportAmbiguous(meant.map(({ record }) => record))
    const [inherited] = meant
    const start = inherited?.record ?? { name, serviceId: undefined, steps: [], fields: {} }
    reportWithoutEffect(fields, start, entryOrigin, report)
    return { record: changed(start, { origin: entryOrigin, fields }), origin }
  }
  const reference = typeof entry === 'string' ? entry : entry.use
  const { use: _, ...fields } = typeof entry === 'string' ? { use: '' } : entry
  const hasChanges = Object.keys(fields).length > 0
  const inherited = inheritedAs(reference, list, catalog)
  const found = inherited.length > 0 ? inherited.map(({ record }) => record) : fromCatalog()
  const [start] = found
  if (start === undefined) {
    if (catalog.isComplete)
      report(place(), { code: 'unknown-cookie', name: reference, known: catalog.names })
    return undefined
  }
  if (found.length > 1) return reportAmbiguous(found)
  const { name, serviceId: service } = start
  const removed = list.removed.get(keyOf(start))
  if (removed !== undefined && hasChanges && service !== undefined && reference === name) {
    const { file, line } = placeOf(removed)
    report(place(), { code: 'changes-removed-cookie', name, service, file, line })
  }
  if (!hasChanges) return { record: start, origin }
  reportWithoutEffect(fields, start, entryOrigin, report)
  return { record: changed(start, { origin: entryOrigin, fields }), origin }

  function reportAmbiguous(meant: readonly CookieRecord[]): undefined {
    const services = meant.map(({ serviceId }) => serviceId ?? '')
    report(place(), { code: 'ambiguous-cookie', name: meant[0]?.name ?? '', services })
  }

  function fromCatalog(): CookieRecord[] {
    const entries = meantBy(reference, catalog)
    const [only] = entries
    if (entries.length === 1 && only?.cookie.deprecated !== undefined)
      report(place(), {
        code: 'deprecated-cookie',
        name: only.cookie.name,
        ...only.cookie.deprecated
      })
    return entries.map(recordOf)
  }
}

/**
 * The cookies of the catalog that a name can mean. Where several services have one of that name, it
 * is one of the site itself: those on the hosts of others are named with their service.
 */
function meantBy(reference: string, catalog: Catalog): readonly CatalogEntry[] {
  const found = catalog.find(reference)
  const own = found.filter(({ cookie }) => cookie.party !== 'third')
  return found.length > 1 && own.length === 1 ? own : found
}

/** The inherited cookies that a name, or `service/name`, can mean; the catalog decides as above. */
export function inheritedAs(
  reference: string,
  { cookies }: Pick<Listed, 'cookies'>,
  catalog: Catalog
): ListedCookie[] {
  const exact = cookies.get(reference)
  if (reference.includes('/')) return exact === undefined ? [] : [exact]
  const meant = meantBy(reference, catalog)
  const services = meant.map(({ serviceId }) => serviceId)
  return [...cookies.values()].filter(
    ({ record: { name, serviceId } }) =>
      name === reference && (serviceId === undefined || services.includes(serviceId))
  )
}

/** A change to what a cookie has already changes nothing. */
function reportWithoutEffect(
  fields: CookieRecord['fields'],
  { fields: before, steps }: CookieRecord,
  origin: Origin,
  report: Report
): void {
  for (const [key, value] of Object.entries(fields)) {
    if (!isDeepStrictEqual(before[key as keyof typeof before], value)) continue
    const said = steps.findLast((step) => Object.hasOwn(step.fields, key))
    const { file, line } = said === undefined ? placeOf(origin) : placeOfField(said.origin, key)
    const place = origin.document.placeOfKey([...origin.path, key])
    report(place, { code: 'override-without-effect', key, file, line })
  }
}
