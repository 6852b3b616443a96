import { lstat, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { compare } from '../../diagnostics/compare.ts'
import { codeOf } from '../../project/system-error.ts'
import type { StoredObject } from '../store.ts'

/** Where files are written before they get their names. Nothing in it is an object. */
export const UNFINISHED = '.unfinished'

/** What stands beside the objects: compressed copies, and the folders that are served. */
const NO_OBJECT = /\.(?:br|gz)$|^\.unfinished\/|^releases\/\d{8}\//

/**
 * The objects of a folder whose keys begin with `prefix` and come after `after`, in the order of their
 * keys. Links and devices are none. What vanishes meanwhile is left out.
 */
export async function* listFolder(
  root: string,
  prefix: string,
  after = '',
  folder = ''
): AsyncGenerator<StoredObject> {
  for (const key of await keysIn(root, folder)) {
    const isFolder = key.endsWith('/')
    const isMeant = key.startsWith(prefix) || (isFolder && prefix.startsWith(key))
    if (!isMeant || NO_OBJECT.test(key)) continue
    if (isFolder) {
      if (key > after || after.startsWith(key)) yield* listFolder(root, prefix, after, key)
    } else if (key > after) {
      const stats = await ifThere(lstat(join(root, key)))
      // Not the time that servers see: that is set, and may be the one of another file.
      if (stats?.isFile()) yield { key, size: stats.size, modified: stats.ctime }
    }
  }
}

/** What stands in a folder, as keys; those of folders end with a slash, and so sort as their files do. */
async function keysIn(root: string, folder: string): Promise<readonly string[]> {
  const entries = (await ifThere(readdir(join(root, folder), { withFileTypes: true }))) ?? []
  return entries
    .map((entry) => `${folder}${entry.name}${entry.isDirectory() ? '/' : ''}`)
    .toSorted(compare)
}

/** A result about a file, or nothing where there is no such file, or where the system says `other`. */
export async function ifThere<Result>(
  looking: Promise<Result>,
  other?: string
): Promise<Result | undefined> {
  try {
    return await looking
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', other].includes(codeOf(error) ?? 'none')) return undefined
    throw error
  }
}
