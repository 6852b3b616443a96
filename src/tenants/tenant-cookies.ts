import type { Catalog } from '../catalog/catalog.ts'
import type { Report } from '../diagnostics/diagnostic.ts'
import { keysAsCookies } from '../schema/cookie.ts'
import type { Category } from '../schema/cookie-kinds.ts'
import { type Circumstances, type Parted, partByConditions } from './conditions.ts'
import type { CookieList } from './cookie-list.ts'
import { type CookieRecord, type Origin, placeOf, placeOfField } from './cookie-record.ts'
import type { Chain } from './layer.ts'
import type { ListedCookie } from './listed-cookie.ts'
import { parameterOf } from './parameters.ts'

/** A cookie of a tenant, complete. */
export interface TenantCookie extends CookieRecord {
  readonly category: Category
  /** With the value of a parameter put in; absent where no public source states it. */
  readonly duration: string | undefined
  /** Where the last layer that speaks about it does so. */
  readonly origin: Origin
}

/** What a record of one's own cannot do without, each with an example. */
const NEEDED = {
  provider: 'Example Ltd',
  category: 'preferences',
  duration: 'P6M',
  purpose: '{ en: To remember how the page was arranged }'
} as const

/** The cookies that a tenant uses, in order, and what conditions can ask about it. */
export function tenantCookies(
  list: CookieList,
  chain: Chain,
  catalog: Catalog,
  portal: Pick<Circumstances, 'multilingual' | 'login'>,
  report: Report
): Parted<TenantCookie> {
  const cookies: TenantCookie[] = []
  for (const listed of list.cookies.values()) {
    const cookie = finish(listed, chain, catalog, report)
    if (cookie !== undefined) cookies.push(cookie)
  }
  const parted = partByConditions(cookies, portal, list.services.keys())
  for (const cookie of parted.unused) reportUnused(cookie, report)
  return parted
}

/** The facts that a record of one's own cannot do without and does not have, each with an example. */
export function missingFacts({ fields, serviceId }: CookieRecord): (readonly [string, string])[] {
  if (serviceId !== undefined) return []
  return Object.entries(NEEDED).filter(([key]) => fields[key as keyof typeof NEEDED] === undefined)
}

/** Reports what is wrong with a listed cookie, or missing; one that the page cannot show is left out. */
function finish(
  { record, origin }: ListedCookie,
  chain: Chain,
  catalog: Catalog,
  report: Report
): TenantCookie | undefined {
  const { name, serviceId, steps, fields } = record
  const { category } = fields
  const duration =
    typeof fields.duration === 'object'
      ? parameterOf(chain, catalog, serviceId ?? '', fields.duration.parameter)
      : fields.duration
  const lacks =
    serviceId === undefined
      ? reportIncomplete(record, origin, catalog, report)
      : category === undefined
  // While a service cannot be read, a name may mean the cookie of another one.
  if (serviceId !== undefined && duration === undefined && catalog.isComplete)
    report(placeOf(origin), {
      code: 'fact-unconfirmed',
      name,
      use: catalog.find(name).length > 1 ? `${serviceId}/${name}` : name,
      key: 'duration',
      example: NEEDED.duration
    })
  const isMisnamed = reportMisnamed({ record, origin }, report)
  return lacks || isMisnamed || category === undefined
    ? undefined
    : { name, serviceId, steps, fields, category, duration, origin }
}

/** Whether a record of one's own lacks something that the page needs. */
function reportIncomplete(
  record: CookieRecord,
  origin: Origin,
  catalog: Catalog,
  report: Report
): boolean {
  const { name } = record
  const missing = missingFacts(record)
  const inCatalog = catalog.find(name).length > 0
  for (const [key, example] of inCatalog ? missing.slice(0, 1) : missing)
    report(placeOf(origin), { code: 'incomplete-cookie', name, key, example, inCatalog })
  return missing.length > 0
}

/** A layer can name a key of web storage and not say, or take back, that it is one. */
function reportMisnamed({ record, origin }: ListedCookie, report: Report): boolean {
  const { name, fields, steps } = record
  const misnamed = keysAsCookies({ name, storage: fields.storage, covers: fields.covers })
  if (misnamed.length === 0) return false
  const covers = steps.findLast((step) => step.fields.covers !== undefined)
  for (const { name: key, path } of misnamed) {
    const place =
      path[0] === 'name' || covers === undefined
        ? placeOf(origin)
        : placeOf({ ...covers.origin, path: [...covers.origin.path, ...path] })
    report(place, { code: 'bad-cookie-name', name: key, isKey: true })
  }
  return true
}

/** A cookie that a service adds may have a condition; one that a person wrote down is missed. */
function reportUnused({ name, origin, steps }: TenantCookie, report: Report): void {
  if (origin.path[0] === 'services') return
  const said = steps.findLast(({ fields }) => fields.when !== undefined)
  const { file, line } = said === undefined ? placeOf(origin) : placeOfField(said.origin, 'when')
  report(placeOf(origin), { code: 'cookie-not-shown', name, file, line })
}
