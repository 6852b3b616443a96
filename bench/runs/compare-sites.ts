import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { firstDifference, type Kind } from './file-differences.ts'

/** The tenants of which all files are compared: so many, spread over all of them. */
const SAMPLE = 100

/**
 * Demands that another site says the same as ours: as many files of each kind, and the same in
 * those of a sample of tenants. Gives how many pages were compared.
 */
export function requireSameSite(
  ours: string,
  other: string,
  tenants: readonly string[],
  pageCount: number,
  kinds: readonly Kind[]
): number {
  for (const kind of kinds) {
    const count = filesIn(other, [kind]).length
    const wanted = kind === 'index.html' ? pageCount : filesIn(ours, [kind]).length
    if (count !== wanted)
      throw new Error(`${other} has ${count} files of the name ${kind}, and ${wanted} are right.`)
  }
  const step = Math.max(1, tenants.length / SAMPLE)
  const sample = tenants.filter((_, index) => Math.floor(index % step) === 0)
  const paths = sample.flatMap((id) =>
    filesIn(join(ours, id), kinds).map(({ path, kind }) => ({ path: `${id}/${path}`, kind }))
  )
  for (const { path, kind } of paths) {
    const difference = firstDifference(kind, read(ours, path), read(other, path))
    if (difference !== undefined)
      throw new Error(`${join(other, path)} differs from our file: ${difference}`)
  }
  return paths.filter(({ kind }) => kind === 'index.html').length
}

/** The files of these kinds. What belongs to no tenant is in folders that start with `_`. */
function filesIn(folder: string, kinds: readonly Kind[]) {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted()
  return paths.flatMap((path) => {
    const kind = kinds.find((name) => name === basename(path))
    return kind === undefined || path.startsWith('_') ? [] : [{ path, kind }]
  })
}

function read(folder: string, path: string): string {
  return readFileSync(join(folder, path), 'utf8')
}
