import type { Report } from '../diagnostics/diagnostic.ts'
import type { SourceFile } from '../diagnostics/place.ts'
import { check, rightKeys } from '../schema/check.ts'
import { Profile } from '../schema/profile.ts'
import type { Tenant } from '../schema/tenant.ts'
import { readYaml, type YamlDocument } from '../text/yaml.ts'

/** One file of an inheritance chain: a profile, or the tenant at its end. */
export interface Layer<Data extends Profile = Profile> {
  readonly id: string
  readonly data: Data
  readonly document: YamlDocument
  /** False when some keys of the file have problems, so that nothing can be said to be missing. */
  readonly isRight: boolean
}

/** The layers of one tenant, the most general first, the tenant last. */
export interface Chain {
  readonly layers: readonly Layer[]
  readonly tenant: Layer<Tenant>
  readonly profileIds: readonly string[]
}

/** A setting with the layer that says it. */
export interface Resolved<Value> {
  readonly value: Value
  readonly layer: Layer
}

/**
 * All profiles that can be read, each with the keys that are right; none where the file is not even
 * YAML. A circle among them is reported here, once.
 */
export function readProfiles(
  files: ReadonlyMap<string, SourceFile>,
  report: Report
): ReadonlyMap<string, Layer | undefined> {
  const profiles = new Map<string, Layer | undefined>()
  for (const [id, file] of files) {
    const document = readYaml(file, report)
    const data = document === undefined ? undefined : check(Profile, document, report)
    const usable = data ?? (document && rightKeys(Profile, document))
    profiles.set(
      id,
      document && usable ? { id, data: usable, document, isRight: data !== undefined } : undefined
    )
  }
  for (const layer of profiles.values()) {
    const chain = layer === undefined ? [] : idsFrom(layer, profiles)
    if (layer === undefined || !isCircle(chain)) {
      if (layer !== undefined) reportUnknownProfile(layer, profiles, report)
      continue
    }
    const smallest = chain.slice(chain.indexOf(chain.at(-1) ?? '')).toSorted()[0]
    if (layer.id === smallest)
      report(layer.document.placeOfValue(['extends']), { code: 'profile-circle', chain })
  }
  return profiles
}

/** The chain of a tenant; nothing when a profile in it is unknown, broken, or in a circle. */
export function chainOf(
  tenant: Layer<Tenant>,
  profiles: ReadonlyMap<string, Layer | undefined>,
  report: Report
): Chain | undefined {
  reportUnknownProfile(tenant, profiles, report)
  const profileIds = idsFrom(tenant, profiles).slice(1)
  const layers = profileIds.map((id) => profiles.get(id))
  if (isCircle(profileIds) || !layers.every((layer) => layer !== undefined)) return undefined
  return { layers: [...layers.toReversed(), tenant], tenant, profileIds }
}

/** A setting of a tenant: its own word, else that of the nearest profile. */
export function settingOf<Key extends keyof Profile>(
  { layers }: Chain,
  key: Key
): Resolved<NonNullable<Profile[Key]>> | undefined {
  const layer = layers.findLast(({ data }) => data[key] !== undefined)
  const value = layer?.data[key]
  return layer === undefined || value === undefined ? undefined : { value, layer }
}

/** The ids from a layer upward; a repeated id, which closes a circle, comes last. */
function idsFrom(start: Layer, profiles: ReadonlyMap<string, Layer | undefined>): string[] {
  const ids = [start.id]
  const seen = new Set<Layer>([start])
  let above = start.data.extends
  while (above !== undefined) {
    ids.push(above)
    const layer = profiles.get(above)
    if (layer === undefined || seen.has(layer)) return ids
    seen.add(layer)
    above = layer.data.extends
  }
  return ids
}

function isCircle(ids: readonly string[]): boolean {
  return new Set(ids).size < ids.length
}

function reportUnknownProfile(
  { data, document }: Layer,
  profiles: ReadonlyMap<string, Layer | undefined>,
  report: Report
): void {
  if (data.extends === undefined || profiles.has(data.extends)) return
  const known = [...profiles.keys()]
  report(document.placeOfValue(['extends']), { code: 'unknown-profile', id: data.extends, known })
}
