import { wholeFile } from '../../diagnostics/place.ts'
import type { Circumstances } from '../../tenants/conditions.ts'
import { type CookieList, cookieLists } from '../../tenants/cookie-list.ts'
import { type CookieRecord, placeOf, recordOf } from '../../tenants/cookie-record.ts'
import type { Layer } from '../../tenants/layer.ts'
import { tenantCookies } from '../../tenants/tenant-cookies.ts'
import type { Said, Subject } from './explained.ts'

/** How a cookie stands to a tenant: on its page, or why not. */
export interface CookieState {
  readonly record: CookieRecord
  readonly state: 'listed' | 'not shown' | 'incomplete' | 'removed' | 'not listed'
  /** Who lists it and who takes it away, the last one first. */
  readonly events: readonly Said[]
  /** Whether a service that is listed brought it. */
  readonly isOfService: boolean
  /** What its condition asked. */
  readonly about: Circumstances
}

const ignore = () => {}

/** Every cookie that a layer of the tenant lists, and at the end the others of the catalog. */
export function cookieStates({ tenant, project }: Subject): CookieState[] {
  const { catalog } = project
  const { layers } = tenant.chain
  const listOf = cookieLists(catalog)
  const lists = layers.map((layer, index) => ({
    layer,
    list: listOf({ layers: layers.slice(0, index + 1), tenant: layer }, ignore)
  }))
  const last = lists.at(-1)?.list ?? listOf(tenant.chain, ignore)
  const { used, unused, first } = tenantCookies(last, tenant.chain, catalog, tenant.about, ignore)
  const known = new Map<string, CookieRecord>()
  for (const { list } of lists) for (const [key, { record }] of list.cookies) known.set(key, record)
  const own = [...known].map(([key, record]): CookieState => {
    const isSame = (one: CookieRecord) =>
      one.name === record.name && one.serviceId === record.serviceId
    const listed = last.cookies.get(key)
    const stands = used.some(isSame) ? 'listed' : unused.some(isSame) ? 'not shown' : 'incomplete'
    return {
      record,
      state: listed === undefined ? 'removed' : stands,
      events: eventsOf(key, lists),
      isOfService: listed?.origin.path[0] === 'services',
      about: first
    }
  })
  const others = catalog.names
    .flatMap((name) => catalog.find(name))
    .map(recordOf)
    .filter(({ serviceId, name }) => !known.has(`${serviceId}/${name}`))
  return [
    ...own,
    ...others.map((record): CookieState => {
      return { record, state: 'not listed', events: [], isOfService: false, about: first }
    })
  ]
}

/** What each layer does with a cookie: it lists or changes it, or takes it away. */
function eventsOf(
  key: string,
  lists: readonly { readonly layer: Layer; readonly list: CookieList }[]
): Said[] {
  const events: Said[] = []
  let wasListed = false
  for (const { layer, list } of lists) {
    const now = list.cookies.get(key)
    if (now !== undefined && now.origin.document === layer.document)
      events.unshift({ value: 'listed', where: placeOf(now.origin) })
    if (now === undefined && wasListed) {
      const origin = list.removed.get(key)
      const where = origin === undefined ? wholeFile(layer.document.file.path) : placeOf(origin)
      events.unshift({ value: 'removed', where })
    }
    wasListed = now !== undefined
  }
  return events
}
