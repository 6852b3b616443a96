import type { Report } from '../diagnostics/diagnostic.ts'
import type { Place, SourceFile } from '../diagnostics/place.ts'
import type { CatalogCookie } from '../schema/catalog-cookie.ts'
import { check } from '../schema/check.ts'
import { Service } from '../schema/service.ts'
import type { CookieWhen } from '../schema/when.ts'
import { readYaml, type YamlDocument } from '../text/yaml.ts'

/** A cookie of the catalog with the service that sets it. */
export interface CatalogEntry {
  readonly serviceId: string
  readonly service: Service
  readonly cookie: CatalogCookie
  /** The file of the service, and the cookie's place in its list. */
  readonly document: YamlDocument
  readonly index: number
}

/** All services with their cookies. */
export interface Catalog {
  readonly services: ReadonlyMap<string, Service>
  /** The file of each service. */
  readonly documents: ReadonlyMap<string, YamlDocument>
  /** All cookies of that name; `service/name` asks one service only. */
  find(reference: string): readonly CatalogEntry[]
  /** The cookies of a service, in the order of its file. */
  cookiesOf(serviceId: string): readonly CatalogEntry[]
  readonly names: readonly string[]
  /** False when a service's file has problems, so that nothing can be said to be missing. */
  readonly isComplete: boolean
}

/** Reads all services; one with problems is reported and left out. */
export function readCatalog(files: ReadonlyMap<string, SourceFile>, report: Report): Catalog {
  const services = new Map<string, Service>()
  const documents = new Map<string, YamlDocument>()
  for (const [id, file] of files) {
    const document = readYaml(file, report)
    const service = document === undefined ? undefined : check(Service, document, report)
    if (document === undefined || service === undefined) continue
    services.set(id, service)
    documents.set(id, document)
  }
  const entries = new Map<string, CatalogEntry[]>()
  const byService = new Map<string, CatalogEntry[]>()
  for (const [serviceId, service] of services) {
    const document = documents.get(serviceId) as YamlDocument
    const own = service.cookies.map((cookie, index) => {
      return { serviceId, service, cookie, document, index }
    })
    byService.set(serviceId, own)
    for (const entry of own) {
      const { name } = entry.cookie
      entries.set(name, [...(entries.get(name) ?? []), entry])
      entries.set(`${serviceId}/${name}`, [entry])
    }
  }
  const isComplete = services.size === files.size
  if (isComplete) reportUnknownReplacements(services, documents, report)
  return {
    services,
    documents,
    find: (reference) => entries.get(reference) ?? [],
    cookiesOf: (serviceId) => byService.get(serviceId) ?? [],
    names: [...entries.keys()].filter((name) => !name.includes('/')).toSorted(),
    isComplete
  }
}

/** Reports each service that a condition names and the catalog does not have. */
export function reportUnknownServices(
  when: CookieWhen | undefined,
  { services, isComplete }: Pick<Catalog, 'services' | 'isComplete'>,
  placeOf: (key: 'service' | 'withoutService') => Place,
  report: Report
): void {
  for (const key of ['service', 'withoutService'] as const) {
    const id = when?.[key]
    if (id !== undefined && isComplete && !services.has(id))
      report(placeOf(key), { code: 'unknown-service', id, known: [...services.keys()] })
  }
}

/** What a service names in its place, or as a condition of a cookie, has to be in the catalog. */
function reportUnknownReplacements(
  services: ReadonlyMap<string, Service>,
  documents: ReadonlyMap<string, YamlDocument>,
  report: Report
): void {
  const known = [...services.keys()]
  const catalog = { services, isComplete: true }
  for (const [id, { deprecated, cookies }] of services) {
    const document = documents.get(id) as YamlDocument
    const replacement = deprecated?.replacedBy
    if (replacement !== undefined && !services.has(replacement))
      report(document.placeOfValue(['deprecated', 'replacedBy']), {
        code: 'unknown-service',
        id: replacement,
        known
      })
    cookies.forEach(({ when }, index) => {
      const placeOf = (key: string) => document.placeOfValue(['cookies', index, 'when', key])
      reportUnknownServices(when, catalog, placeOf, report)
    })
  }
}
