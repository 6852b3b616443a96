import { linkSync, lstatSync, mkdirSync, renameSync, rmSync } from 'node:fs'
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
 * the files of its trees. It comes under its name as a whole. One that is there already is mended:
 * files that are missing, or are others than those of the trees, are replaced one by one.
 */
export async function makeReleaseFolder(
  store: DirStore,
  record: ReleaseData,
  tell: Tell
): Promise<void> {
  const folder = join(store.root, releaseFolder(record.number))
  const unfinished = await store.unfinished()
  await inFolder(store.name, async () => {
    const isThere = await ifThere(access(folder).then(() => true))
    try {
      if (isThere) return await linkSite(store, record, folder, tell, replacing(unfinished))
      mkdirSync(unfinished)
      await linkSite(store, record, unfinished, tell, linkSync)
      moveFolder(unfinished, folder)
    } finally {
      rmSync(unfinished, { recursive: true, force: true })
    }
  })
}

/** Gives a file another name. */
type Link = (from: string, to: string) => void

/** Replaces what has the name already, unless it is the same file. */
function replacing(unfinished: string): Link {
  return (from, to) => {
    const [wanted, found] = [from, to].map(
      (path) => lstatSync(path, { throwIfNoEntry: false })?.ino
    )
    if (wanted === found) return
    linkSync(from, unfinished)
    renameSync(unfinished, to)
  }
}

/** Links all files of a release into a folder. */
async function linkSite(
  store: DirStore,
  record: ReleaseData,
  folder: string,
  tell: Tell,
  link: Link
): Promise<void> {
  for (const { path, contentType } of record.assets)
    linkFile(join(store.root, path), join(folder, path), contentType, link)
  const folders = [...foldersOf(record)]
  for (const [index, [name, tree]] of folders.entries()) {
    for (const { path, contentType } of await getListing(store, tree))
      linkFile(join(store.root, treeKey(tree, path)), join(folder, name, path), contentType, link)
    tell(index + 1, folders.length)
  }
}

/** Links a file with its compressed copies. */
function linkFile(from: string, to: string, contentType: string, link: Link): void {
  try {
    link(from, to)
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error
    mkdirSync(dirname(to), { recursive: true })
    link(from, to)
  }
  if (!isCompressible(contentType)) return
  for (const ending of COPIES)
    try {
      link(from + ending, to + ending)
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
