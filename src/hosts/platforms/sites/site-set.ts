import { relative } from 'node:path'
import { sha256 } from '../../../project/sha256.ts'
import type { HostConfiguration, HostOptions } from '../../host-target.ts'
import { jsonFile, shellWord } from '../generated-data.ts'
import { DEPLOY } from './deploy-source.ts'
import { type OwnSite, sharedFolders } from './own-site.ts'

/** What a platform needs beside the pages of a site. */
export interface SiteParts {
  /** Files with their texts, from the folder of the site; those of readers are in `public/`. */
  readonly texts: Readonly<Record<string, string>>
  readonly commands: readonly (readonly string[])[]
  /** Where the commands run, from the folder of the configuration. */
  readonly cwd: string
}

/**
 * The files that hand sites over, each as one of its own: a program, and what it has to know. `pause` is
 * how many seconds a platform wants between two sites.
 */
export function siteSet(
  sites: readonly OwnSite[],
  options: HostOptions,
  partsOf: (site: OwnSite) => SiteParts,
  pause = 0
): Pick<HostConfiguration, 'files' | 'next'> {
  const { place, out } = options
  if (place.kind !== 'folder') return { files: [], next: '' }
  const from = (folder: string) => relative(out, folder).replaceAll('\\', '/') || '.'
  const list = sites.map((site) => {
    const parts = { ...partsOf(site), copies: copiesOf(site) }
    const trees = site.tenants.map(({ id, tree }) => `${id} ${tree}`)
    const state = sha256(JSON.stringify([parts, trees]))
    return { name: site.name, host: site.host, state, ...parts }
  })
  const content = jsonFile({
    pages: from(place.pages),
    shared: from(place.shared),
    pause,
    sites: list
  })
  return {
    files: [
      { path: 'sites.json', content },
      { path: 'deploy.mjs', content: DEPLOY }
    ],
    next: `node ${shellWord(`${out}/deploy.mjs`)}`
  }
}

/** Which folders of the output go where in a site. */
function copiesOf({ tenants }: OwnSite): readonly { readonly from: string; readonly to: string }[] {
  const [first] = tenants
  const own = tenants.map(({ id, base }) => ({ from: id, to: base.slice(1) }))
  const shared = sharedFolders(tenants).flatMap((folder) =>
    ['_assets', '_schema'].map((name) => ({ from: name, to: folder.slice(1) + name }))
  )
  const needsNotFound = tenants.every(({ base }) => base !== '/') && first?.hasNotFound === true
  const notFound = needsNotFound ? [{ from: `${first.id}/404.html`, to: '404.html' }] : []
  return [...own, ...shared, ...notFound]
}
