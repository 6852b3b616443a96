import { isDeepStrictEqual } from 'node:util'
import type { Report } from '../diagnostics/diagnostic.ts'
import type { Profile } from '../schema/profile.ts'
import { valueAt } from '../text/value-at.ts'
import type { YamlDocument } from '../text/yaml.ts'
import type { Path } from '../text/yaml-places.ts'
import type { Chain, Layer } from './layer.ts'

/** A value with the layer that says it. */
export interface Statement<Value = unknown> {
  readonly value: Value
  readonly layer: Layer
}

/** Settings whose own keys are inherited one by one. */
const GROUPS = ['controller', 'portal', 'accessibility', 'brand', 'parameters', 'lint'] as const
type Group = (typeof GROUPS)[number]

/**
 * Keys of a group that belong to another key of it: a layer that says that one starts anew, so that
 * the address of another organisation, or the dark colour of another brand, never stands beside it.
 */
const STARTS_ANEW: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  controller: { address: 'name', email: 'name', url: 'name' },
  brand: { accentDark: 'accent', logoDark: 'logo', nameInLogo: 'logo' }
}

/** Lists that grow from layer to layer, and what is no setting. */
const NOT_REPLACED = new Set(['extends', 'name', 'url', 'cookies', 'services', 'remove', 'omit'])

/**
 * Every statement of the layers about a setting, the one that holds first, then what it replaced.
 * A path leads into a group: `['controller', 'email']`.
 */
export function statementsOf(layers: readonly Layer[], path: Path): Statement[] {
  const statements: Statement[] = []
  for (const layer of layers.toReversed()) {
    const value = valueAt(layer.data, path)
    if (value !== undefined) statements.push({ value, layer })
    if (startsAnew(layer, path)) break
  }
  return statements
}

/** The path of the key to which another one belongs. */
export function leadOf([group = '', key = '']: Path): Path | undefined {
  const lead = STARTS_ANEW[group]?.[key]
  return lead === undefined ? undefined : [group, lead]
}

/** Whether a layer says the key to which another one belongs. */
function startsAnew({ data }: Layer, path: Path): boolean {
  const lead = leadOf(path)
  return lead !== undefined && valueAt(data, lead) !== undefined
}

/** A setting of a tenant: its own word, else that of the nearest profile. */
export function settingOf<Key extends keyof Profile>(
  { layers }: Pick<Chain, 'layers'>,
  key: Key
): Statement<NonNullable<Profile[Key]>> | undefined {
  const layer = layers.findLast(({ data }) => data[key] !== undefined)
  const value = layer?.data[key]
  return layer === undefined || value === undefined ? undefined : { value, layer }
}

/** Whether a layer says a setting with a mistake in it: nothing can be said to be missing then. */
export function isUnreadable({ layers }: Pick<Chain, 'layers'>, key: keyof Profile): boolean {
  return layers.some(
    ({ data, document, isRight }) =>
      !isRight && data[key] === undefined && Object.hasOwn(document.data, key)
  )
}

/** The file that says a setting; where none does, that of the tenant. */
export function documentOf({ layers, tenant }: Chain, ...path: Path): YamlDocument {
  return (statementsOf(layers, path)[0]?.layer ?? tenant).document
}

/** A group of settings, put together key by key; nothing where no layer has it. */
export function groupOf<Key extends Exclude<Group, 'parameters'>>(
  { layers }: Pick<Chain, 'layers'>,
  group: Key
): NonNullable<Profile[Key]> | undefined {
  const stated = layers.filter(({ data }) => data[group] !== undefined)
  const [only] = stated
  if (only === undefined) return undefined
  if (stated.length === 1) return only.data[group] as NonNullable<Profile[Key]>
  const keys = new Set(stated.flatMap(({ data }) => Object.keys(data[group] ?? {})))
  const entries = [...keys].flatMap((key) => {
    const [first] = statementsOf(layers, [group, key])
    return first === undefined ? [] : [[key, first.value]]
  })
  return Object.fromEntries(entries)
}

/** Every path of a layer's settings, down into the groups. */
function settingPaths(layer: Layer): Path[] {
  return Object.entries(layer.data).flatMap(([key, value]): Path[] => {
    if (NOT_REPLACED.has(key) || value === undefined) return []
    return (GROUPS as readonly string[]).includes(key)
      ? pathsInside(value, [key], key === 'parameters' ? 2 : 1)
      : [[key]]
  })
}

/** A setting that repeats what is inherited changes nothing: most likely a slip, or left over. */
export function reportWithoutEffect(layer: Layer, above: readonly Layer[], report: Report): void {
  if (above.length === 0) return
  for (const path of settingPaths(layer)) {
    const [inherited] = statementsOf(above, path)
    const value = valueAt(layer.data, path)
    if (inherited === undefined || isOwn(layer, path)) continue
    if (!isDeepStrictEqual(inherited.value, value)) continue
    const { file, line } = inherited.layer.document.placeOfKey(path)
    report(layer.document.placeOfKey(path), {
      code: 'override-without-effect',
      key: path.join('.'),
      file,
      line
    })
  }
}

/** Whether a key means something of its own, also with the same value: it or its file starts anew. */
function isOwn(layer: Layer, path: Path): boolean {
  const [group = '', key = ''] = path
  const isLead = Object.values(STARTS_ANEW[group] ?? {}).includes(String(key))
  // A logo lies in the folder of who names it, so the same name is another file.
  return isLead || startsAnew(layer, path) || path.join('.') === 'brand.logoDark'
}

function pathsInside(value: unknown, path: Path, depth: number): Path[] {
  if (depth === 0 || typeof value !== 'object' || value === null) return [path]
  return Object.entries(value).flatMap(([key, inner]) =>
    inner === undefined ? [] : pathsInside(inner, [...path, key], depth - 1)
  )
}
