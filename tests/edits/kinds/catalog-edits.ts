import { dataOf, type Kind, pathLike, pathsLike, textOf, withYaml } from '../edit.ts'

const SERVICE = /^content\/catalog\/[^/]+\.yaml$/

interface Service {
  readonly cookies: readonly { readonly name: string; readonly duration?: unknown }[]
}

/** Another duration, category, storage or condition of a cookie of the catalog. */
export const changeFact: Kind = (drawer) => {
  const path = pathLike(drawer, SERVICE)
  if (path === undefined) return undefined
  const { files, chance } = drawer
  const { cookies } = dataOf<Service>(files, path)
  const index = chance.below(cookies.length)
  const [key, value] = chance.pick<[string, unknown]>([
    ['duration', `P${1 + chance.below(9)}M`],
    ['duration', `P${1 + chance.below(9)}D`],
    ['category', chance.pick(['necessary', 'statistics', 'preferences'])],
    ['when', chance.pick([{}, { login: true }, { multilingual: true }, { service: 'youtube' }])],
    ['deprecated', { since: '2024-01-01' }],
    ['party', 'third']
  ])
  return {
    name: `${path}: the ${key} of ${cookies[index]?.name} is ${JSON.stringify(value)}`,
    changes: withYaml(files, path, (document) =>
      document.setIn(['cookies', index, key], document.createNode(value))
    )
  }
}

/** Another name of a service or of its provider. */
export const changeProvider: Kind = (drawer) => {
  const path = pathLike(drawer, SERVICE)
  if (path === undefined) return undefined
  const { files, chance, number } = drawer
  const keys = chance.pick([['name'], ['provider', 'name'], ['provider', 'country'], ['version']])
  const value =
    keys[1] === 'country'
      ? chance.pick(['FR', 'US', 'NZ'])
      : keys[0] === 'version'
        ? number + 2
        : `X ${number}`
  return {
    name: `${path}: ${keys.join('.')} is ${value}`,
    changes: withYaml(files, path, (document) => document.setIn(keys, value))
  }
}

/** A cookie more, in all languages that have words for the service; its name may be one of another. */
export const addToService: Kind = (drawer) => {
  const path = pathLike(drawer, SERVICE)
  if (path === undefined) return undefined
  const { files, chance, number } = drawer
  const { cookies } = dataOf<Service>(files, path)
  const name = chance.isTrueIn(30)
    ? chance.pick(['sessionid', 'own_1', 'family_map'])
    : `_n${number}`
  const like = cookies.find(({ duration }) => duration !== undefined)
  if (like === undefined || cookies.some((one) => one.name === name)) return undefined
  const changes = withYaml(files, path, (document) =>
    document.set(
      'cookies',
      document.createNode(JSON.parse(JSON.stringify([...cookies, { ...like, name }])))
    )
  )
  const service = path.slice('content/catalog/'.length)
  const all = pathsLike(
    files,
    new RegExp(`^content/[^/]+/catalog/${service.replaceAll('.', '\\.')}$`)
  )
  const words = all.map((one) => [
    one,
    `${textOf(files, one)}${JSON.stringify(name)}:\n  function: New\n  purpose: To be new ${number}\n`
  ])
  return {
    name: `${path}: new cookie ${name}`,
    changes: { ...changes, ...Object.fromEntries(words) }
  }
}

/** A cookie less, in all languages. */
export const removeFromService: Kind = (drawer) => {
  const path = pathLike(drawer, SERVICE)
  if (path === undefined) return undefined
  const { files, chance } = drawer
  const { cookies } = dataOf<Service>(files, path)
  if (cookies.length < 2) return undefined
  const index = chance.below(cookies.length)
  const name = cookies[index]?.name ?? ''
  const service = path.slice('content/catalog/'.length)
  const words = pathsLike(
    files,
    new RegExp(`^content/[^/]+/catalog/${service.replaceAll('.', '\\.')}$`)
  )
  const changes = words.map((one) => withYaml(files, one, (document) => document.delete(name)))
  return {
    name: `${path}: without the cookie ${name}`,
    changes: Object.assign(
      withYaml(files, path, (document) => document.deleteIn(['cookies', index])),
      ...changes
    )
  }
}

/** A service that the project has not yet, with its words in the languages that it has. */
export const addService: Kind = ({ files, pool, chance }) => {
  const missing = pathsLike(pool, SERVICE).filter((path) => !files.has(path))
  if (missing.length === 0) return undefined
  const path = chance.pick(missing)
  const service = path.slice('content/catalog/'.length)
  const words = pathsLike(pool, /^content\/[^/]+\/catalog\//).filter(
    (one) => one.endsWith(`/${service}`) && files.has(one.replace(/catalog\/.*/, 'strings.yaml'))
  )
  return {
    name: `new service ${service} in ${words.length} languages`,
    changes: Object.fromEntries([path, ...words].map((one) => [one, pool.get(one)]))
  }
}

/** Takes a service away, with its words. */
export const removeService: Kind = (drawer) => {
  const path = pathLike(drawer, SERVICE)
  if (path === undefined) return undefined
  const name = path.slice('content/catalog'.length)
  const words = pathsLike(drawer.files, /^content\/[^/]+\/catalog\//).filter((one) =>
    one.endsWith(name)
  )
  return {
    name: `without the service ${path}`,
    changes: Object.fromEntries([path, ...words].map((one) => [one, undefined]))
  }
}
