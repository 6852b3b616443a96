import {
  type Drawer,
  type Edit,
  type Kind,
  otherWord,
  pathLike,
  pathsLike,
  textOf,
  withYaml
} from '../edit.ts'
import { LOGO } from '../varied-tenants.ts'

const TENANT = /^tenants\/[^/]+\.yaml$/

/** A tenant like another one, with a name and an address of its own. */
export const addTenant: Kind = (drawer) => {
  const { files, number, chance } = drawer
  if (pathsLike(files, TENANT).length > 20) return undefined
  const from = pathLike(drawer, TENANT)
  if (from === undefined) return undefined
  const id = chance.pick([`new-${number}`, `a${number}.example`, `z-${number}`])
  const other = withYaml(files, from, (document) => {
    document.set('url', `https://new-${number}.example.org`)
    if (chance.isTrueIn(50)) document.set('name', `New ${number}`)
  })
  return { name: `new tenant ${id} like ${from}`, changes: { [`tenants/${id}.yaml`]: other[from] } }
}

/** Takes a tenant away, with or without its folder. */
export const removeTenant: Kind = (drawer) => {
  const { files, chance } = drawer
  if (pathsLike(files, TENANT).length < 8) return undefined
  const path = pathLike(drawer, TENANT)
  if (path === undefined) return undefined
  const own = chance.isTrueIn(80) ? pathsLike(files, folderOf(path)) : []
  return {
    name: `without ${path}`,
    changes: Object.fromEntries([path, ...own].map((one) => [one, undefined]))
  }
}

/** Gives a tenant or a profile another id, with its folder. */
export const renameLayer: Kind = (drawer) => {
  const { files, number } = drawer
  const path = pathLike(drawer, /^tenants\/(?:profiles\/)?[^/]+\.yaml$/)
  if (path === undefined) return undefined
  const renamed = path.replace(/[^/]+\.yaml$/, `renamed-${number}.yaml`)
  const changes: Record<string, string | Buffer | undefined> = {}
  for (const one of [path, ...pathsLike(files, folderOf(path))]) {
    changes[one] = undefined
    changes[one.replace(path.slice(0, -5), renamed.slice(0, -5))] = files.get(one)
  }
  return { name: `${path} is ${renamed}`, changes }
}

/** Writes, changes or takes away a section of a tenant or a profile. */
export const overrideSection: Kind = (drawer) => {
  const { files, chance, number } = drawer
  const known = pathLike(drawer, /^tenants\/.+\.md$/)
  if (known !== undefined && chance.isTrueIn(50)) return changedText(drawer, known)
  const layer = pathLike(drawer, /^tenants\/(?:profiles\/)?[^/]+\.yaml$/)
  const shared = pathLike(
    drawer,
    /^content\/(?:en|fr|de|pt)\/(?:cookies|accessibility)\/[^/]+\.md$/
  )
  if (layer === undefined || shared === undefined) return undefined
  const path = `${layer.slice(0, -5)}/${shared.slice('content/'.length)}`
  const text = `${textOf(files, shared)}\nOwn words ${number}.\n`
  return { name: `${path} replaces a section`, changes: { [path]: text } }
}

/** Takes a record of replaced texts away, or gives one to a tenant that needs none. */
export const changeRecord: Kind = (drawer) => {
  const { files, chance } = drawer
  const record = pathLike(drawer, /^tenants\/.+\/replaced\.yaml$/)
  const tenant = pathLike(drawer, TENANT)
  if (record === undefined || tenant === undefined) return undefined
  if (chance.isTrueIn(50)) return { name: `without ${record}`, changes: { [record]: undefined } }
  const path = `${tenant.slice(0, -5)}/replaced.yaml`
  return { name: `${path} records a text`, changes: { [path]: files.get(record) } }
}

/** Gives a tenant or a profile a logo, another one, or none. */
export const changeLogo: Kind = (drawer) => {
  const { chance, number, files } = drawer
  const known = pathLike(drawer, /^tenants\/.+\/logo\.svg$/)
  const colour = `#${(number % 0xff_ff_ff).toString(16).padStart(6, '0')}`
  const logo = LOGO.replace('#123456', colour)
  if (known !== undefined && chance.isTrueIn(60))
    return { name: `${known} is ${colour}`, changes: { [known]: logo } }
  if (known !== undefined && chance.isTrueIn(30))
    return { name: `without ${known}`, changes: { [known]: undefined } }
  const path = pathLike(drawer, /^tenants\/(?:profiles\/)?[^/]+\.yaml$/)
  if (path === undefined) return undefined
  return {
    name: `${path} has a logo`,
    changes: {
      ...withYaml(files, path, (document) =>
        document.setIn(['brand'], document.createNode({ logo: 'logo.svg' }))
      ),
      [`${path.slice(0, -5)}/logo.svg`]: logo
    }
  }
}

function changedText({ files, chance }: Drawer, path: string): Edit {
  if (chance.isTrueIn(30)) return { name: `without ${path}`, changes: { [path]: undefined } }
  return {
    name: `${path} with another word`,
    changes: { [path]: otherWord(textOf(files, path), chance) }
  }
}

function folderOf(path: string): RegExp {
  return new RegExp(`^${path.slice(0, -5).replaceAll('.', '\\.')}/`)
}
