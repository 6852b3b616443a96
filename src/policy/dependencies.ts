import { createHash } from 'node:crypto'
import { fallbackChain, SOURCE_LOCALE } from '../content/fallback.ts'
import { compare } from '../diagnostics/compare.ts'
import type { SourceFile } from '../diagnostics/place.ts'
import { folderOf } from '../overrides/section-overrides.ts'
import type { Layer } from '../tenants/layer.ts'
import type { ResolvedTenant } from '../tenants/resolved-tenant.ts'
import { remembered, rememberedFor } from '../text/remembered.ts'
import type { Project } from './read-project.ts'
import type { Shared } from './shared.ts'

/** The names of all services and their cookies: which cookie a name means depends on all of them. */
const NAMES = 'names'
const POLICIES = 'policies'
const profile = (id: string) => `profile ${id}`
const service = (id: string) => `service ${id}`
const texts = (locale: string) => `texts ${locale}`
const words = (locale: string, id: string) => `words ${locale} ${id}`

/** The part of what tenants share to which a file belongs. */
function partOf(path: string): string {
  const [, inProfiles] = /^tenants\/profiles\/([^/]+?)(?:\.yaml$|\/)/.exec(path) ?? []
  if (inProfiles !== undefined) return profile(inProfiles)
  const [, top = '', folder, name] = /^content\/([^/]+)\/(?:([^/]+)\/)?([^/]+)$/.exec(path) ?? []
  const id = name?.replace(/\.[^.]*$/, '') ?? ''
  if (top === 'catalog') return service(id)
  if (top === 'policies') return POLICIES
  return folder === 'catalog' ? words(top, id) : texts(top)
}

/** What the parts of the shared files are now: a hash of each, by its name. */
export type SharedParts = ReadonlyMap<string, string>

/** The parts of the files that tenants share. */
export function sharedParts(files: readonly SourceFile[], { catalog }: Shared): SharedParts {
  const parts = new Map<string, string[]>()
  const add = (name: string, ...said: readonly string[]) => {
    const known = parts.get(name)
    if (known === undefined) parts.set(name, [...said])
    else known.push(...said)
  }
  for (const { path, text, bytes } of files.toSorted((a, b) => compare(a.path, b.path))) {
    const name = partOf(path)
    add(name, path, hashOf(bytes ?? text))
    // The first words of a language, for whatever service, make it a language that has texts.
    const [, locale] = /^words (\S+) /.exec(name) ?? []
    if (locale !== undefined && !parts.has(`any ${locale}`)) {
      parts.set(`any ${locale}`, [])
      add(texts(locale), 'words')
    }
  }
  const names = [...catalog.services].map(([id, { cookies }]) => [
    id,
    cookies.map((one) => one.name)
  ])
  add(NAMES, JSON.stringify(names))
  return new Map([...parts].map(([name, said]) => [name, hashOf(said.join('\n'))]))
}

/** Which shared parts the site of a tenant was made from, besides its own files. */
export interface Dependencies {
  readonly profiles: readonly string[]
  readonly services: readonly string[]
  /** The languages in which its texts were looked for. */
  readonly locales: readonly string[]
}

/**
 * What the site of a tenant was made from: its profiles, the services that any of its layers names,
 * and the languages of its pages and of its own texts. A test builds each tenant from these alone.
 */
export function dependenciesOf(tenant: ResolvedTenant, project: Project): Dependencies {
  const { layers, tenant: own } = tenant.chain
  const replaced = layers.flatMap((layer) => [
    ...(project.overrides.get(folderOf(layer, layer === own))?.keys() ?? [])
  ])
  const locales = [...tenant.locales, ...replaced.map((key) => key.split('/')[0] ?? '')]
  return {
    profiles: layers.filter((layer) => layer !== own).map(({ id }) => id),
    services: inOrder([
      ...layers.flatMap((layer) => servicesNamedIn(project.catalog)(layer)),
      ...tenant.cookies.flatMap(({ serviceId }) => serviceId ?? [])
    ]),
    locales: inOrder([SOURCE_LOCALE, ...locales.flatMap(fallbackChain)])
  }
}

function inOrder(names: readonly string[]): string[] {
  return [...new Set(names)].toSorted(compare)
}

/** One hash over all parts on which something depends, as they are now. */
export function dependencySums(parts: SharedParts): (dependencies: Dependencies) => string {
  const sumOf = remembered((key: string) => {
    const { profiles, services, locales }: Dependencies = JSON.parse(key)
    const names = [
      NAMES,
      POLICIES,
      ...profiles.map(profile),
      ...services.map(service),
      ...locales.map(texts),
      ...locales.flatMap((locale) => services.map((id) => words(locale, id)))
    ]
    // A part that is not there has no hash, and would have one if it came.
    return hashOf(names.map((name) => `${name} ${parts.get(name) ?? ''}\n`).join(''))
  })
  return ({ profiles, services, locales }) => sumOf(JSON.stringify({ profiles, services, locales }))
}

/** The services that a layer names, by their ids or by cookies of theirs. */
const servicesNamedIn = rememberedFor((catalog: Shared['catalog']) => {
  const meant = remembered((text: string): readonly string[] => [
    ...(catalog.services.has(text) ? [text] : []),
    ...catalog.find(text).map(({ serviceId }) => serviceId)
  ])
  return rememberedFor(({ data }: Layer): readonly string[] => {
    const { cookies = [], services = [], remove = [], parameters = {} } = data
    const named = cookies.map((entry) => {
      if (typeof entry === 'string') return entry
      return 'use' in entry ? entry.use : entry.name
    })
    const all = [...named, ...services, ...remove, ...Object.keys(parameters)]
    return [...new Set(all.flatMap((text) => meant(text)))]
  })
})

function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 32)
}
