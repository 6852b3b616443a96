import type { Catalog } from '../catalog/catalog.ts'
import type { Report } from '../diagnostics/diagnostic.ts'
import { lengthOf } from '../schema/duration.ts'
import type { Parameter } from '../schema/parameter.ts'
import type { Chain, Layer } from './layer.ts'
import { statementsOf } from './settings.ts'

/** The value of a service's parameter for a tenant: what the chain sets, else the default. */
export function parameterOf(
  { layers }: Chain,
  catalog: Catalog,
  serviceId: string,
  name: string
): string | undefined {
  const [set] = statementsOf(layers, ['parameters', serviceId, name])
  return (
    (set?.value as string | undefined) ??
    catalog.services.get(serviceId)?.parameters?.[name]?.default
  )
}

/** Reports the parameters of a layer that no service has, or whose value it does not allow. */
export function checkParameters({ data, document }: Layer, catalog: Catalog, report: Report): void {
  for (const [id, values] of Object.entries(data.parameters ?? {})) {
    const service = catalog.services.get(id)
    if (service === undefined) {
      const known = [...catalog.services.keys()]
      if (catalog.isComplete)
        report(document.placeOfKey(['parameters', id]), { code: 'unknown-service', id, known })
      continue
    }
    const declared = service.parameters ?? {}
    for (const [name, value] of Object.entries(values)) {
      const parameter = Object.hasOwn(declared, name) ? declared[name] : undefined
      if (parameter === undefined)
        report(document.placeOfKey(['parameters', id, name]), {
          code: 'unknown-parameter',
          name,
          known: Object.keys(declared)
        })
      else if (!isInRange(value, parameter))
        report(document.placeOfValue(['parameters', id, name]), {
          code: 'parameter-out-of-range',
          name,
          value,
          min: parameter.min,
          max: parameter.max
        })
    }
  }
}

/** An event such as the end of a session has no length, so it lies in no range. */
function isInRange(value: string, { min, max }: Parameter): boolean {
  if (min === undefined && max === undefined) return true
  const length = lengthOf(value)
  return (
    length !== undefined &&
    length >= (lengthOf(min) ?? 0) &&
    length <= (lengthOf(max) ?? Number.POSITIVE_INFINITY)
  )
}
