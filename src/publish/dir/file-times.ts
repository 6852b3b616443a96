import { statSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { codeOf } from '../../project/system-error.ts'
import { treeKey } from '../../release/layout.ts'
import { foldersOf } from '../../release/record.ts'
import type { ReleaseData } from '../../schema/release-data.ts'
import { findListing, getListing } from '../read-release.ts'
import { COPIES, isCompressible } from './compressed-copies.ts'
import type { DirStore } from './dir-store.ts'
import { inFolder } from './folder-failure.ts'

/**
 * Gives files their times before a release is shown. Servers make the ETag of a file of its time and
 * size, and a date that was corrected in a page often keeps its size. So what an address shows anew
 * gets the time of the release, which is later than that of any other by a second at least, and what
 * it shows unchanged keeps the time that it had: a reader's copy of it stays good.
 *
 * https://nginx.org/en/docs/http/ngx_http_core_module.html#etag
 */
export async function setFileTimes(
  store: DirStore,
  record: ReleaseData,
  shown: ReleaseData | undefined
): Promise<void> {
  const before = foldersOf(shown)
  for (const [folder, tree] of foldersOf(record)) {
    const old = before.get(folder)
    if (old === tree) continue
    const oldFiles = old === undefined ? undefined : await findListing(store, old)
    const known = new Map(oldFiles?.map((file) => [file.path, file.sha256]))
    const files = await getListing(store, tree)
    await inFolder(store.name, async () => {
      for (const { path, sha256, contentType } of files) {
        const names = isCompressible(contentType) ? ['', ...COPIES] : ['']
        const isSame = old !== undefined && known.get(path) === sha256
        for (const ending of names) {
          const file = join(store.root, treeKey(tree, path) + ending)
          if (isSame) keepTime(file, join(store.root, treeKey(old, path) + ending))
          else setTime(file, new Date(record.at))
        }
      }
    })
  }
}

/** A compressed copy need not be there. */
function setTime(file: string, time: Date): void {
  try {
    utimesSync(file, time, time)
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error
  }
}

function keepTime(file: string, old: string): void {
  const before = statSync(old, { throwIfNoEntry: false })
  const now = statSync(file, { throwIfNoEntry: false })
  if (before === undefined || now === undefined || before.ino === now.ino) return
  setTime(file, before.mtime)
}
