import type { Report } from '../diagnostics/diagnostic.ts'
import type { SourceFile } from '../diagnostics/place.ts'
import type { CatalogCookie } from '../schema/catalog-cookie.ts'
import { check } from '../schema/check.ts'
import { Service } from '../schema/service.ts'
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

/** What a service names in its place, or as a condition of a cookie, has to be in the catalog. */
function reportUnknownReplacements(
  services: ReadonlyMap<string, Service>,
  documents: ReadonlyMap<string, YamlDocument>,
  report: Report
): void {
  const known = [...services.keys()]
  for (const [id, { deprecated, cookies }] of services) {
    const paths: [string | undefined, (string | number)[]][] = [
      [deprecated?.replacedBy, ['deprecated', 'replacedBy']],
      ...cookies.flatMap(({ when }, index): [string | undefined, (string | number)[]][] => [
        [when?.service, ['cookies', index, 'when', 'service']],
        [when?.withoutService, ['cookies', index, 'when', 'withoutService']]
      ])
    ]
    for (const [service, path] of paths) {
      const document = documents.get(id)
      if (service !== undefined && document !== undefined && !services.has(service))
        report(document.placeOfValue(path), { code: 'unknown-service', id: service, known })
    }
  }
}
