import type { Report } from '../diagnostics/diagnostic.ts'
import type { SourceFile } from '../diagnostics/place.ts'
import { check, rightKeys } from '../schema/check.ts'
import { Profile } from '../schema/profile.ts'
import type { Tenant } from '../schema/tenant.ts'
import { readYaml } from '../text/yaml.ts'
import { type Chain, type Layer, parentsOf } from './layer.ts'

/** All profiles, and the layers that a file inherits from those it extends. */
export interface Profiles {
  readonly ids: readonly string[]
  /** The profiles that can be read, by id. */
  readonly layers: ReadonlyMap<string, Layer>
  /** The layers above a profile, the most general first. */
  aboveOf(layer: Layer): readonly Layer[] | undefined
  /** The chain of a tenant; nothing when a profile in it is unknown, broken, or comes twice. */
  chainOf(tenant: Layer<Tenant>, report: Report): Chain | undefined
}

/**
 * Reads all profiles, each with the keys that are right. A circle among them, one that is unknown,
 * and one that is reached by two ways are reported here, once.
 */
export function readProfiles(files: ReadonlyMap<string, SourceFile>, report: Report): Profiles {
  const layers = new Map<string, Layer>()
  for (const [id, file] of files) {
    const document = readYaml(file, report)
    const data = document === undefined ? undefined : check(Profile, document, report)
    const usable = data ?? (document && rightKeys(Profile, document))
    if (document !== undefined && usable !== undefined)
      layers.set(id, { id, data: usable, document, isRight: data !== undefined })
  }
  const ids = [...files.keys()]
  const known = new Map<string, readonly Layer[] | undefined>()
  const aboveOf = (layer: Layer): readonly Layer[] | undefined => {
    const parts = parentsOf(layer).map((id) => wholeChain(id))
    if (!parts.every((part) => part !== undefined)) return undefined
    const above = parts.length === 1 ? (parts[0] ?? []) : parts.flat()
    return new Set(above).size < above.length ? undefined : above
  }
  /** The layers of a profile with itself at the end. Until it is known, it is none: a circle. */
  const wholeChain = (id: string): readonly Layer[] | undefined => {
    if (known.has(id)) return known.get(id)
    known.set(id, undefined)
    const layer = layers.get(id)
    const above = layer === undefined ? undefined : aboveOf(layer)
    const whole = layer === undefined || above === undefined ? undefined : [...above, layer]
    known.set(id, whole)
    return whole
  }
  const reportParents = (layer: Layer, reportHere: Report) => {
    reportUnknown(layer, ids, reportHere)
    reportDiamond(layer, wholeChain, reportHere)
  }
  for (const layer of layers.values()) {
    const circle = circleFrom(layer, layers)
    if (circle !== undefined && layer.id === circle.toSorted()[0])
      report(layer.document.placeOfValue(['extends']), {
        code: 'profile-circle',
        chain: [...circle, layer.id]
      })
    reportParents(layer, report)
  }
  return {
    ids,
    layers,
    aboveOf,
    chainOf: (tenant, reportHere) => {
      reportParents(tenant, reportHere)
      const above = aboveOf(tenant)
      const profileIds = above?.map(({ id }) => id).toReversed() ?? []
      return above === undefined ? undefined : { layers: [...above, tenant], tenant, profileIds }
    }
  }
}

/** The ids from a profile around to itself, itself first, if it stands in a circle. */
function circleFrom(start: Layer, layers: ReadonlyMap<string, Layer>): string[] | undefined {
  const seen = new Set<string>()
  const search = (layer: Layer): string[] | undefined => {
    for (const id of parentsOf(layer)) {
      if (id === start.id) return [layer.id]
      const next = layers.get(id)
      if (next === undefined || seen.has(id)) continue
      seen.add(id)
      const found = search(next)
      if (found !== undefined) return [layer.id, ...found]
    }
    return undefined
  }
  return search(start)
}

function reportUnknown(layer: Layer, known: readonly string[], report: Report): void {
  parentsOf(layer).forEach((id, index) => {
    if (!known.includes(id))
      report(placeOfParent(layer, index), { code: 'unknown-profile', id, known })
  })
}

/** Two of the extended profiles that share one above them: whose word wins would be a guess. */
function reportDiamond(
  layer: Layer,
  wholeChain: (id: string) => readonly Layer[] | undefined,
  report: Report
): void {
  const from = new Map<Layer, string>()
  parentsOf(layer).forEach((way, index) => {
    for (const shared of wholeChain(way)?.toReversed() ?? []) {
      const other = from.get(shared)
      if (other === undefined) from.set(shared, way)
      else if (other !== way) {
        const place = placeOfParent(layer, index)
        report(place, { code: 'profile-diamond', shared: shared.id, ways: [other, way] })
        return
      }
    }
  })
}

function placeOfParent({ data, document }: Layer, index: number) {
  return document.placeOfValue(typeof data.extends === 'string' ? ['extends'] : ['extends', index])
}
