import {
  type Changes,
  dataOf,
  type Kind,
  otherWord,
  pathLike,
  pathsLike,
  textOf,
  withYaml
} from '../edit.ts'

/** Another word in a shared section. */
export const changeSection: Kind = (drawer) => {
  const path = pathLike(drawer, /^content\/[^/]+\/(?:cookies|accessibility)\/[^/]+\.md$/)
  if (path === undefined) return undefined
  const text = textOf(drawer.files, path)
  const end = text.indexOf('\n---', 3) + 4
  const changed = text.slice(0, end) + otherWord(text.slice(end), drawer.chance)
  return { name: `${path} with another word`, changes: { [path]: changed } }
}

/** Another word in the strings of a language, or one string less. */
export const changeString: Kind = (drawer) => {
  const path = pathLike(drawer, /^content\/[^/]+\/strings\.yaml$/)
  if (path === undefined) return undefined
  const { files, chance } = drawer
  const strings = Object.entries(dataOf<Record<string, unknown>>(files, path))
  const [key, value] = chance.pick(strings)
  if (chance.isTrueIn(15))
    return {
      name: `${path}: without ${key}`,
      changes: withYaml(files, path, (one) => one.delete(key))
    }
  if (typeof value !== 'string') return undefined
  return {
    name: `${path}: ${key} in another word`,
    changes: withYaml(files, path, (one) => one.set(key, otherWord(value, chance)))
  }
}

/** Another word for a cookie in one language, or none. */
export const changeWords: Kind = (drawer) => {
  const path = pathLike(drawer, /^content\/[^/]+\/catalog\/[^/]+\.yaml$/)
  if (path === undefined) return undefined
  const { files, chance } = drawer
  const cookies = dataOf<Record<string, Record<string, string>>>(files, path)
  const name = chance.pick(Object.keys(cookies))
  const field = chance.pick(Object.keys(cookies[name] ?? {}))
  const words = cookies[name]?.[field] ?? ''
  return {
    name: `${path}: the ${field} of ${name}`,
    changes: withYaml(files, path, (one) =>
      chance.isTrueIn(15) ? one.delete(name) : one.setIn([name, field], otherWord(words, chance))
    )
  }
}

/** Takes a text of a language away: it is shown in another one then. */
export const removeText: Kind = (drawer) => {
  const path = pathLike(drawer, /^content\/(?!en\/|policies\/|catalog\/)[^/]+\/.+$/)
  return path === undefined
    ? undefined
    : { name: `without ${path}`, changes: { [path]: undefined } }
}

/** A file of a language that the project has not yet, or of a region, or all files of one. */
export const addLanguage: Kind = ({ files, pool, chance, number }) => {
  if (chance.isTrueIn(40)) {
    const region = chance.pick(['fr-ca', 'pt-br', 'de-at', 'en-gb'])
    const [language = ''] = region.split('-')
    const from = chance.pick(pathsLike(files, new RegExp(`^content/${language}/.*\\.(?:md|yaml)$`)))
    if (from.endsWith('translated.yaml')) return undefined
    const path = from.replace(`content/${language}/`, `content/${region}/`)
    const text = otherWord(textOf(files, from), chance)
    return { name: `${path} like ${from} (${number})`, changes: { [path]: text } }
  }
  const locale = chance.pick(['es', 'it', 'nl', 'ru', 'zh'])
  const missing = pathsLike(pool, new RegExp(`^content/${locale}/`)).filter(
    (path) => !files.has(path) && hasService(path, files)
  )
  if (missing.length === 0) return undefined
  const added = chance.isTrueIn(60) ? missing : [chance.pick(missing)]
  return {
    name: `${added.length} files of ${locale}, such as ${added[0]}`,
    changes: Object.fromEntries(added.map((path) => [path, pool.get(path)]))
  }
}

/** Words of a service need the service. */
function hasService(path: string, files: Changes | ReadonlyMap<string, unknown>): boolean {
  const service = /\/catalog\/(.+)$/.exec(path)?.[1]
  return (
    service === undefined ||
    (files as ReadonlyMap<string, unknown>).has(`content/catalog/${service}`)
  )
}

/** Changes where a section of a policy stands, when, or at which level; or takes it out. */
export const changePolicy: Kind = (drawer) => {
  const path = pathLike(drawer, /^content\/policies\/[^/]+\.yaml$/)
  if (path === undefined) return undefined
  const { files, chance } = drawer
  const { sections } = dataOf<{ sections: { id: string }[] }>(files, path)
  const index = chance.below(sections.length)
  const one = sections[index]
  if (one === undefined) return undefined
  const rest = sections.toSpliced(index, 1)
  const when = chance.pick([
    {},
    { has: 'controller' },
    { multilingual: true },
    { uses: 'statistics' },
    { service: 'matomo' },
    { without: 'marketing' }
  ])
  const [what, changed] = chance.pick<[string, object[]]>([
    ['moved', rest.toSpliced(chance.below(sections.length), 0, one)],
    ['out', rest],
    ['conditional', sections.with(index, { ...one, when } as { id: string })],
    ['at level 3', sections.with(index, { ...one, level: 3 } as { id: string })],
    ['needed', sections.with(index, { ...one, needed: true } as { id: string })]
  ])
  return {
    name: `${path}: ${one.id} ${what} ${what === 'conditional' ? JSON.stringify(when) : ''}`,
    changes: withYaml(files, path, (document) =>
      document.set('sections', document.createNode(changed))
    )
  }
}
