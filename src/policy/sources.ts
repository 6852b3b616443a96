import type { LocaleSources } from '../content/locale-sources.ts'
import type { Report } from '../diagnostics/diagnostic.ts'
import { type SourceFile, wholeFile } from '../diagnostics/place.ts'
import type { OverrideSources } from '../overrides/override-sources.ts'
import { isId } from '../schema/id.ts'
import { isLocale } from '../schema/locale.ts'

/** The project's files by what they are, each under its id. */
export interface Sources {
  readonly tenants: Map<string, SourceFile>
  readonly profiles: Map<string, SourceFile>
  readonly services: Map<string, SourceFile>
  readonly policies: Map<string, SourceFile>
  readonly locales: Map<string, LocaleSources>
  /** The logos of tenants and profiles, by their paths. */
  readonly logos: Map<string, SourceFile>
  /** What a tenant or profile replaces, by its folder: `tenants/acme`. */
  readonly overrides: Map<string, OverrideSources>
}

/** The tenant to which a file belongs; nothing for what tenants share. */
export function tenantOf(path: string): string | undefined {
  const id = /^tenants\/([^/]+?)(?:\.yaml$|\/)/.exec(path)?.[1]
  return id === 'profiles' ? undefined : id
}

/** Whether a file belongs to one tenant; all others are shared. */
export function isOwn({ path }: Pick<SourceFile, 'path'>): boolean {
  return tenantOf(path) !== undefined
}

/** Sorts the files by kind. A name that cannot be an id, and a file in no place, are reported. */
export function sortSources(files: readonly SourceFile[], report: Report): Sources {
  const sources: Sources = {
    tenants: new Map(),
    profiles: new Map(),
    services: new Map(),
    policies: new Map(),
    locales: new Map(),
    logos: new Map(),
    overrides: new Map()
  }
  for (const file of files) {
    const target = targetOf(file, sources)
    if (target === undefined) {
      report(wholeFile(file.path), { code: 'file-unexpected' })
      continue
    }
    const [id, put] = target
    if (isId(id) && file.path !== 'tenants/profiles.yaml') put(id)
    else report(wholeFile(file.path), { code: 'bad-id', id })
  }
  return sources
}

type Target = readonly [id: string, put: (id: string) => void]

function targetOf(file: SourceFile, sources: Sources): Target | undefined {
  const { path } = file
  const into = (map: Map<string, SourceFile>, id: string | undefined): Target | undefined =>
    id === undefined ? undefined : [id, () => void map.set(id, file)]

  return (
    into(sources.profiles, /^tenants\/profiles\/([^/]*)\.yaml$/.exec(path)?.[1]) ??
    into(sources.tenants, /^tenants\/([^/]*)\.yaml$/.exec(path)?.[1]) ??
    into(sources.services, /^content\/catalog\/([^/]*)\.yaml$/.exec(path)?.[1]) ??
    into(sources.policies, /^content\/policies\/([^/]*)\.yaml$/.exec(path)?.[1]) ??
    localeTarget(file, sources) ??
    logoTarget(file, sources) ??
    overrideTarget(file, sources)
  )
}

/** `tenants/acme/logo.svg`, `tenants/profiles/base/logo-dark.png`. */
function logoTarget(file: SourceFile, { logos }: Sources): Target | undefined {
  const match = /^tenants\/(profiles\/)?([^/]+)\/logo(?:-dark)?\.(?:svg|png)$/.exec(file.path)
  const [, inProfiles, id = ''] = match ?? []
  if (match === null || (inProfiles === undefined && id === 'profiles')) return undefined
  return [id, () => void logos.set(file.path, file)]
}

/** `tenants/acme/en/cookies/intro.md` replaces a section, `replaced.yaml` records what was there. */
function overrideTarget(file: SourceFile, sources: Sources): Target | undefined {
  const match = /^(tenants(\/profiles)?\/([^/]+))\/(.+)$/.exec(file.path)
  const [, folder = '', inProfiles, id = '', rest = ''] = match ?? []
  if (match === null || !isId(id)) return undefined
  const of: OverrideSources = sources.overrides.get(folder) ?? {
    kind: inProfiles === undefined ? 'tenant' : 'profile',
    id,
    replaced: undefined,
    sections: new Map()
  }
  const put = (change: () => void) => () => {
    sources.overrides.set(folder, of)
    change()
  }
  if (rest === 'replaced.yaml')
    return ['replaced', put(() => Object.assign(of, { replaced: file }))]
  const [locale = '', policy = '', name = '', ...deeper] = rest.split('/')
  const section = /^(.*)\.md$/.exec(name)?.[1]
  if (section === undefined || !isLocale(locale) || !isId(policy) || deeper.length > 0)
    return undefined
  return [section, put(() => of.sections.set(`${locale}/${policy}/${section}`, file))]
}

function localeTarget(file: SourceFile, sources: Sources): Target | undefined {
  const [top, locale, folder, name, ...deeper] = file.path.split('/')
  if (top !== 'content' || locale === undefined || !isLocale(locale) || deeper.length > 0)
    return undefined
  const of = localeSources(sources, locale)
  if (folder === 'strings.yaml' && name === undefined)
    return ['strings', () => Object.assign(of, { strings: file })]
  if (folder === 'translated.yaml' && name === undefined)
    return ['translated', () => Object.assign(of, { translated: file })]
  const words = folder === 'catalog' ? /^(.*)\.yaml$/.exec(name ?? '')?.[1] : undefined
  if (words !== undefined) return [words, () => void of.words.set(words, file)]
  const section = /^(.*)\.md$/.exec(name ?? '')?.[1]
  if (section === undefined || folder === undefined || !isId(folder)) return undefined
  return [section, () => void sectionsOf(of, folder).set(section, file)]
}

function localeSources(sources: Sources, locale: string): LocaleSources {
  const known = sources.locales.get(locale)
  if (known !== undefined) return known
  const made = {
    strings: undefined,
    translated: undefined,
    words: new Map(),
    sections: new Map()
  }
  sources.locales.set(locale, made)
  return made
}

function sectionsOf(of: LocaleSources, policy: string): Map<string, SourceFile> {
  const known = of.sections.get(policy) ?? new Map<string, SourceFile>()
  of.sections.set(policy, known)
  return known
}
