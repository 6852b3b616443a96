import { createHash } from 'node:crypto'
import { compare } from '../diagnostics/compare.ts'
import type { SourceFile } from '../diagnostics/place.ts'
import { folderOf } from '../overrides/section-overrides.ts'
import type { Layer } from '../tenants/layer.ts'
import type { ResolvedTenant } from '../tenants/resolved-tenant.ts'
import { remembered, rememberedFor } from '../text/remembered.ts'
import { hasTexts } from './has-texts.ts'
import type { Project } from './read-project.ts'
import type { Shared } from './shared.ts'

/** The names of all services and their cookies: which cookie a name means depends on all of them. */
const NAMES = 'names'
const POLICIES = 'policies'
const profile = (id: string) => `profile ${id}`
const service = (id: string) => `service ${id}`
const texts = (locale: string) => `texts ${locale}`
const words = (locale: string, id: string) => `words ${locale} ${id}`

/** The part of what tenants share to which a file belongs, where it is read for itself. */
function partOf(path: string): string | undefined {
  const [, inProfiles] = /^tenants\/profiles\/([^/]+?)(?:\.yaml$|\/)/.exec(path) ?? []
  if (inProfiles !== undefined) return profile(inProfiles)
  const [, top, name = ''] = /^content\/(catalog|policies)\/(.+)$/.exec(path) ?? []
  if (top === 'policies') return POLICIES
  return top === 'catalog' ? service(name.replace(/\.yaml$/, '')) : undefined
}

/** What a part of the shared files is now: a hash, by its name. */
export type SharedParts = (name: string) => string

/**
 * The parts of the files that tenants share. The texts of a language are what its pages show, so that an
 * English text that is translated matters only to English pages.
 */
export function sharedParts(files: readonly SourceFile[], shared: Shared): SharedParts {
  const parts = new Map<string, string>()
  for (const { path, text, bytes } of files.toSorted((a, b) => compare(a.path, b.path))) {
    const name = partOf(path)
    if (name === undefined) continue
    parts.set(name, hashOf(`${parts.get(name) ?? ''}${path} ${hashOf(bytes ?? text)}`))
  }
  const { services } = shared.catalog
  const names = [...services].map(([id, { cookies }]) => [id, cookies.map((one) => one.name)])
  parts.set(NAMES, hashOf(JSON.stringify(names)))
  const shownIn = remembered((locale: string) => {
    const isKnown = `${shared.texts.has(locale)} ${hasTexts(locale, shared)}`
    return hashOf([isKnown, ...shared.contentFor(locale).all()].join('\n'))
  })
  const wordsIn = remembered((name: string) => {
    const [, locale = '', id = ''] = name.split(' ')
    return hashOf(shared.contentFor(locale).wordsOf(id).join('\n'))
  })
  return (name) => {
    if (name.startsWith('texts ')) return shownIn(name.slice('texts '.length))
    // A part that is not there has no hash, and would have one if it came.
    return name.startsWith('words ') ? wordsIn(name) : (parts.get(name) ?? '')
  }
}

/** Which shared parts the site of a tenant was made from, besides its own files. */
export interface Dependencies {
  readonly profiles: readonly string[]
  readonly services: readonly string[]
  /** The languages of its pages, and of texts of its own. */
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
  const locales = [
    ...tenant.locales,
    ...replaced.map((key) => key.split('/')[0] ?? ''),
    ...layers.flatMap(localesNamedIn)
  ]
  return {
    profiles: layers.filter((layer) => layer !== own).map(({ id }) => id),
    services: inOrder([
      ...layers.flatMap((layer) => servicesNamedIn(project.catalog)(layer)),
      ...tenant.cookies.flatMap(({ serviceId }) => serviceId ?? [])
    ]),
    locales: inOrder(locales)
  }
}

function inOrder(names: readonly string[]): string[] {
  return [...new Set(names)].toSorted(compare)
}

/** The languages in which a layer words cookies: each is compared with the shared words. */
const localesNamedIn = rememberedFor(({ data }: Layer): readonly string[] =>
  (data.cookies ?? []).flatMap((entry) => {
    const { function: part, purpose } = typeof entry === 'string' ? {} : entry
    return [part, purpose].flatMap((text) => (typeof text === 'object' ? Object.keys(text) : []))
  })
)

/** One hash over all parts on which something depends, as they are now. */
export function dependencySums(parts: SharedParts): (dependencies: Dependencies) => string {
  const lineOf = remembered((name: string) => `${name} ${parts(name)}\n`)
  return ({ profiles, services, locales }) => {
    let lines = lineOf(NAMES) + lineOf(POLICIES)
    for (const id of profiles) lines += lineOf(profile(id))
    for (const id of services) lines += lineOf(service(id))
    for (const locale of locales) {
      lines += lineOf(texts(locale))
      for (const id of services) lines += lineOf(words(locale, id))
    }
    return hashOf(lines)
  }
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
