import { type Catalog, reportUnknownServices } from '../catalog/catalog.ts'
import type { Report } from '../diagnostics/diagnostic.ts'
import type { CookieEntry } from '../schema/cookie-entry.ts'
import { keyOf, type Origin, placeOf, recordOf } from './cookie-record.ts'
import type { Chain, Layer } from './layer.ts'
import { inheritedAs, type Listed, type ListedCookie, listedCookie } from './listed-cookie.ts'

/** What the layers up to one of them list and take away. */
export interface CookieList extends Listed {
  readonly services: ReadonlyMap<string, Origin>
}

const NONE: CookieList = { cookies: new Map(), services: new Map(), removed: new Map() }

/** A list with what is wrong in the layers of which it is made. */
interface CheckedList {
  readonly list: CookieList
  readonly problems: readonly Parameters<Report>[]
}

/**
 * The list of a layer with those above it. Lists of profiles are made once for all tenants, and what
 * is wrong with one is reported to every tenant that has it.
 */
export function cookieLists(catalog: Catalog) {
  const known = new Map<string, CheckedList>([['', { list: NONE, problems: [] }]])
  const ofProfiles = (layers: readonly Layer[]): CheckedList => {
    const key = layers.map(({ id }) => id).join('\n')
    const old = known.get(key)
    if (old !== undefined) return old
    const above = ofProfiles(layers.slice(0, -1))
    const last = layers.at(-1)
    const problems = [...above.problems]
    const report: Report = (...problem) => void problems.push(problem)
    const list =
      last === undefined ? above.list : withLayer(above.list, last, 'profile', catalog, report)
    const made = { list, problems }
    known.set(key, made)
    return made
  }
  return (
    { layers, tenant }: Pick<Chain, 'layers'> & { readonly tenant: Layer },
    report: Report
  ): CookieList => {
    const { list, problems } = ofProfiles(layers.slice(0, -1))
    for (const problem of problems) report(...problem)
    return withLayer(list, tenant, 'tenant', catalog, report)
  }
}

/** What one layer makes of the list above it: its services, then its cookies, then its removals. */
function withLayer(
  above: CookieList,
  layer: Layer,
  kind: Origin['kind'],
  catalog: Catalog,
  report: Report
): CookieList {
  const { data, document, id } = layer
  if (data.cookies === undefined && data.services === undefined && data.remove === undefined)
    return above
  const originAt = (...path: (string | number)[]): Origin => ({ kind, id, document, path })
  const list = {
    cookies: new Map(above.cookies),
    services: new Map(above.services),
    removed: new Map(above.removed)
  }
  data.services?.forEach((service, index) => {
    addService(list, service, originAt('services', index), catalog, report)
  })
  const seen = new Map<string, Origin>()
  data.cookies?.forEach((entry, index) => {
    const origin = originAt('cookies', index, ...nameKeyOf(entry))
    if (typeof entry !== 'string')
      reportUnknownServices(
        entry.when,
        catalog,
        (key) => document.placeOfValue(['cookies', index, 'when', key]),
        report
      )
    const listed = listedCookie(entry, origin, list, catalog, report)
    if (listed === undefined) return
    const key = keyOf(listed.record)
    const first = seen.get(key)
    if (first !== undefined) {
      const { name } = listed.record
      report(placeOf(origin), { code: 'duplicate-cookie', name, line: placeOf(first).line })
      return
    }
    seen.set(key, origin)
    list.cookies.set(key, listed)
    list.removed.delete(key)
  })
  data.remove?.forEach((name, index) => {
    takeAway(list, above, seen, name, originAt('remove', index), catalog, report)
  })
  return list
}

interface Draft extends CookieList {
  readonly cookies: Map<string, ListedCookie>
  readonly services: Map<string, Origin>
  readonly removed: Map<string, Origin>
}

function addService(
  list: Draft,
  id: string,
  origin: Origin,
  catalog: Catalog,
  report: Report
): void {
  const service = catalog.services.get(id)
  if (service === undefined) {
    if (catalog.isComplete)
      report(placeOf(origin), { code: 'unknown-service', id, known: [...catalog.services.keys()] })
    return
  }
  if (service.deprecated !== undefined)
    report(placeOf(origin), { code: 'deprecated-service', id, ...service.deprecated })
  list.services.set(id, origin)
  for (const entry of catalog.cookiesOf(id)) {
    const record = recordOf(entry)
    const key = keyOf(record)
    if (entry.cookie.deprecated !== undefined || list.cookies.has(key)) continue
    list.cookies.set(key, { record, origin })
    list.removed.delete(key)
  }
}

function takeAway(
  list: Draft,
  above: CookieList,
  seen: ReadonlyMap<string, Origin>,
  name: string,
  origin: Origin,
  catalog: Catalog,
  report: Report
): void {
  const isService = above.services.has(name)
  const ofService = [...above.cookies.values()].filter(
    ({ record }) => isService && record.serviceId === name
  )
  const meant = [...inheritedAs(name, above, catalog), ...ofService].map(({ record }) =>
    keyOf(record)
  )
  const keys = meant.filter((key) => !seen.has(key))
  if (keys.length === 0 && !isService) {
    const known = [...above.cookies.values()].map((one) =>
      inheritedAs(one.record.name, above, catalog).includes(one)
        ? one.record.name
        : keyOf(one.record)
    )
    const kept = meant.map((key) => seen.get(key)).find((one) => one !== undefined)
    report(placeOf(origin), {
      code: 'nothing-to-remove',
      name,
      known: [...known, ...above.services.keys()],
      line: kept && placeOf(kept).line
    })
    return
  }
  for (const key of keys) {
    list.removed.set(key, origin)
    list.cookies.delete(key)
  }
  if (isService) list.services.delete(name)
}

function nameKeyOf(entry: CookieEntry): string[] {
  if (typeof entry === 'string') return []
  return ['name' in entry ? 'name' : 'use']
}
