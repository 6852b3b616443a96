import type { Report } from '../diagnostics/diagnostic.ts'
import type { SourceFile } from '../diagnostics/place.ts'
import { check } from '../schema/check.ts'
import { type CatalogCookie, Service } from '../schema/service.ts'
import { readYaml } from '../text/yaml.ts'

/** A cookie of the catalog with the service that sets it. */
export interface CatalogEntry {
  readonly serviceId: string
  readonly service: Service
  readonly cookie: CatalogCookie
}

/** All services with their cookies. */
export interface Catalog {
  readonly services: ReadonlyMap<string, Service>
  /** All cookies of that name; `service/name` asks one service only. */
  find(reference: string): readonly CatalogEntry[]
  readonly names: readonly string[]
  /** False when a service's file has problems, so that nothing can be said to be missing. */
  readonly isComplete: boolean
}

export function readCatalog(files: ReadonlyMap<string, SourceFile>, report: Report): Catalog {
  const services = new Map<string, Service>()
  for (const [id, file] of files) {
    const document = readYaml(file, report)
    const service = document === undefined ? undefined : check(Service, document, report)
    if (service !== undefined) services.set(id, service)
  }
  const entries = new Map<string, CatalogEntry[]>()
  for (const [serviceId, service] of services)
    for (const cookie of service.cookies) {
      const entry = { serviceId, service, cookie }
      entries.set(cookie.name, [...(entries.get(cookie.name) ?? []), entry])
      entries.set(`${serviceId}/${cookie.name}`, [entry])
    }
  return {
    services,
    find: (reference) => entries.get(reference) ?? [],
    names: [...entries.keys()].filter((name) => !name.includes('/')).toSorted(),
    isComplete: services.size === files.size
  }
}
