import { readFileSync, readlinkSync } from 'node:fs'
import { join } from 'node:path'

/** A version of the site that the reader knows: two pages and a style sheet of each tenant name it. */
const NAMED = /^version (\d+) of (\S+)\n/

/** The files of a version of a site, each page with the version in it, and its style sheet. */
export function versionOf(version: number, ids: readonly string[]): Record<string, string> {
  const style = `_assets/policy.v${version}.css`
  const filler = `${version}`.repeat(3000)
  const page = (id: string) => `version ${version} of ${id}\n${style}\n${filler}`
  return {
    [style]: `/* ${version} */${filler}`,
    'index.html': page('all'),
    ...Object.fromEntries(
      ids.flatMap((id) => [
        [`${id}/index.html`, page(id)],
        [`${id}/en/index.html`, page(id)],
        [`${id}/robots.txt`, 'the same in all versions']
      ])
    )
  }
}

/**
 * Reads like a web server: a page at the place to which `current` leads, then the style sheet that it
 * names from where the assets of all releases stand. What it found to be wrong, in words.
 */
export function readAsServer(root: string, id: string, published: ReadonlySet<number>): string[] {
  const release = readlinkSync(join(root, 'current'))
  const faults: string[] = []
  const versions = ['index.html', 'en/index.html'].map((path) => {
    const text = readFileSync(join(root, release, id, path), 'utf8')
    const [, version = '', name] = NAMED.exec(text) ?? []
    const whole = versionOf(Number(version), [id])[`${id}/${path}`]
    if (name !== id || text !== whole) faults.push(`${release}/${id}/${path} is not whole`)
    const style = text.split('\n')[1] ?? ''
    if (readFileSync(join(root, style), 'utf8') !== versionOf(Number(version), [])[style])
      faults.push(`${style} is not whole`)
    return Number(version)
  })
  if (new Set(versions).size > 1) faults.push(`${id} is of the versions ${versions.join(' and ')}`)
  for (const version of versions)
    if (!published.has(version)) faults.push(`nobody has published version ${version} yet`)
  return faults
}
