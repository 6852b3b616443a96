import type { Report } from '../diagnostics/diagnostic.ts'
import type { Place } from '../diagnostics/place.ts'
import type { Category } from '../schema/cookie.ts'
import type { CookieEntry, CookieFields } from '../schema/cookie-entry.ts'
import type { Catalog, CatalogEntry } from './catalog.ts'
import type { Chain, Layer } from './inheritance.ts'

/** A cookie of a tenant, with everything that the chain says about it. */
export interface TenantCookie {
  readonly name: string
  readonly category: Category
  readonly duration: string
  /** The service of the catalog that sets it; absent for a record of the tenant's own. */
  readonly serviceId: string | undefined
  readonly fields: CookieFields
  /** Where the last layer that speaks about it does so. */
  readonly place: () => Place
}

interface Draft {
  readonly name: string
  readonly serviceId: string | undefined
  readonly fields: CookieFields
  readonly place: () => Place
}

/** The cookies of a tenant, in order: the profiles' first, merged by name, then the removals. */
export function cookiesOf(chain: Chain, catalog: Catalog, report: Report): TenantCookie[] {
  let drafts = new Map<string, Draft>()
  for (const layer of chain.layers) drafts = withLayer(drafts, layer, catalog, report)
  return [...drafts.values()].flatMap((draft) => finish(draft, catalog, report))
}

function withLayer(
  inherited: ReadonlyMap<string, Draft>,
  layer: Layer,
  catalog: Catalog,
  report: Report
): Map<string, Draft> {
  const { document } = layer
  const drafts = new Map(inherited)
  const seen = new Map<string, () => Place>()
  layer.data.cookies?.forEach((entry, index) => {
    const place = () => document.placeOfValue(['cookies', index, ...nameKeyOf(entry)])
    const name = nameOf(entry)
    const first = seen.get(name)
    if (first !== undefined) {
      report(place(), { code: 'duplicate-cookie', name, line: first().line })
      return
    }
    seen.set(name, place)
    const draft = draftOf(entry, drafts.get(name), catalog, place, report)
    if (draft !== undefined) drafts.set(name, draft)
  })
  layer.data.remove?.forEach((name, index) => {
    if (inherited.has(name) && !seen.has(name)) {
      drafts.delete(name)
      return
    }
    const known = [...inherited.keys()]
    report(document.placeOfValue(['remove', index]), { code: 'nothing-to-remove', name, known })
  })
  return drafts
}

function draftOf(
  entry: CookieEntry,
  inherited: Draft | undefined,
  catalog: Catalog,
  place: () => Place,
  report: Report
): Draft | undefined {
  const name = nameOf(entry)
  if (typeof entry !== 'string' && 'name' in entry) {
    const { name: _, ...fields } = entry
    return {
      name,
      serviceId: inherited?.serviceId,
      fields: { ...inherited?.fields, ...fields },
      place
    }
  }
  const reference = typeof entry === 'string' ? entry : entry.use
  const { use: _, ...fields } = typeof entry === 'string' ? { use: '' } : entry
  if (inherited !== undefined && !reference.includes('/'))
    return { ...inherited, fields: changed(inherited.fields, fields), place }
  const found = catalog.find(reference)
  const only = found[0]
  if (only === undefined) {
    if (catalog.isComplete)
      report(place(), { code: 'unknown-cookie', name: reference, known: catalog.names })
    return undefined
  }
  if (found.length > 1) {
    const services = found.map(({ serviceId }) => serviceId)
    report(place(), { code: 'ambiguous-cookie', name, services })
    return undefined
  }
  return { name, serviceId: only.serviceId, fields: changed(factsOf(only), fields), place }
}

function factsOf({ service, cookie }: CatalogEntry): CookieFields {
  const { name: _, sources: __, ...facts } = cookie
  const { name: provider, privacyUrl } = service.provider
  return { provider, ...facts, ...(privacyUrl === undefined ? {} : { providerUrl: privacyUrl }) }
}

/** Inherited fields with an entry's changes; a new duration makes the durations of `covers` old. */
function changed(inherited: CookieFields, fields: CookieFields): CookieFields {
  const { covers: _, ...others } = inherited
  const isDurationNew = fields.duration !== undefined
  return { ...(isDurationNew ? others : inherited), ...fields }
}

/** What a record of one's own cannot do without, each with an example. */
const NEEDED = {
  provider: 'Example Ltd',
  category: 'preferences',
  duration: 'P6M',
  purpose: '{ en: To remember how the page was arranged }'
} as const

function finish(draft: Draft, catalog: Catalog, report: Report): TenantCookie[] {
  const { fields, serviceId, name } = draft
  const missing = Object.entries(NEEDED).filter(
    ([key]) =>
      fields[key as keyof typeof NEEDED] === undefined &&
      !(key === 'purpose' && serviceId !== undefined)
  )
  const inCatalog = catalog.find(name).length > 0
  for (const [key, example] of inCatalog ? missing.slice(0, 1) : missing)
    report(draft.place(), { code: 'incomplete-cookie', name, key, example, inCatalog })
  const { category, duration } = fields
  if (missing.length > 0 || category === undefined || duration === undefined) return []
  return [{ ...draft, category, duration }]
}

function nameOf(entry: CookieEntry): string {
  if (typeof entry !== 'string' && 'name' in entry) return entry.name
  const reference = typeof entry === 'string' ? entry : entry.use
  return reference.slice(reference.indexOf('/') + 1)
}

function nameKeyOf(entry: CookieEntry): string[] {
  if (typeof entry === 'string') return []
  return ['name' in entry ? 'name' : 'use']
}
