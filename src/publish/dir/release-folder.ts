import { linkSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { access } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { codeOf } from '../../project/system-error.ts'
import { releaseKey, treeKey } from '../../release/layout.ts'
import { foldersOf } from '../../release/record.ts'
import type { ReleaseData } from '../../schema/release-data.ts'
import { getListing } from '../read-release.ts'
import { COPIES, isCompressible } from './compressed-copies.ts'
import type { DirStore } from './dir-store.ts'
import { inFolder } from './folder-failure.ts'
import { ifThere } from './list-folder.ts'

/** Told how many of how many tenants are done. */
export type Tell = (done: number, of: number) => void

/** Where a release is served from, relative to the top of the store. */
export function releaseFolder(number: number): string {
  return releaseKey(number).replace(/\.json$/, '')
}

/**
 * Makes the folder from which a release is served: the site exactly as it was built, in hard links to
 * the files of its trees. It comes under its name as a whole.
 */
export async function makeReleaseFolder(
  store: DirStore,
  record: ReleaseData,
  tell: Tell
): Promise<void> {
  const folder = join(store.root, releaseFolder(record.number))
  const isThere = () => ifThere(access(folder).then(() => true))
  if (await inFolder(store.name, isThere)) return
  const unfinished = await store.unfinished()
  try {
    await inFolder(store.name, async () => {
      mkdirSync(unfinished)
      for (const { path, contentType } of record.assets)
        linkFile(store.root, path, contentType, join(unfinished, path))
      const folders = [...foldersOf(record)]
      for (const [index, [name, tree]] of folders.entries()) {
        for (const { path, contentType } of await getListing(store, tree))
          linkFile(store.root, treeKey(tree, path), contentType, join(unfinished, name, path))
        tell(index + 1, folders.length)
      }
      moveFolder(unfinished, folder)
    })
  } finally {
    rmSync(unfinished, { recursive: true, force: true })
  }
}

/** Links a file with its compressed copies. */
function linkFile(root: string, key: string, contentType: string, to: string): void {
  const from = join(root, key)
  try {
    linkSync(from, to)
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error
    mkdirSync(dirname(to), { recursive: true })
    linkSync(from, to)
  }
  if (!isCompressible(contentType)) return
  for (const ending of COPIES)
    try {
      linkSync(from + ending, to + ending)
    } catch (error) {
      if (codeOf(error) !== 'ENOENT') throw error
    }
}

/** Another process may have made the same folder in the meantime: it holds the same. */
function moveFolder(from: string, to: string): void {
  try {
    renameSync(from, to)
  } catch (error) {
    if (codeOf(error) !== 'ENOTEMPTY' && codeOf(error) !== 'EEXIST') throw error
  }
}
