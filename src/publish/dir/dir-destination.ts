import { lstat, readdir, readlink, rename, rm, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { POINTER } from '../../release/layout.ts'
import { pointerText, readPointer } from '../../release/pointer.ts'
import { numberOf } from '../../release/record.ts'
import type { Destination } from '../destination.ts'
import { findRelease } from '../read-release.ts'
import { RECORD_HEADERS } from '../record-headers.ts'
import { type DirStore, dirStore } from './dir-store.ts'
import { setFileTimes } from './file-times.ts'
import { inFolder } from './folder-failure.ts'
import { ifThere, UNFINISHED } from './list-folder.ts'
import { makeReleaseFolder, releaseFolder } from './release-folder.ts'

/** The link to the folder of the release that servers show. */
const CURRENT = 'current'

/** A folder of this machine: what is live is what the link `current` in it leads to. */
export function dirDestination(root: string): Destination {
  const store = dirStore(root)
  return {
    store,
    copy: store.copy,
    tidy: (before) => removeUnfinished(store, before),
    async shown() {
      const linked = await linkedRelease(store)
      const pointed = readPointer(await store.get(POINTER))
      return linked === undefined || pointed === undefined ? undefined : Math.min(linked, pointed)
    },
    async makeLive(record, tell) {
      await makeReleaseFolder(store, record, tell)
      const linked = await linkedRelease(store)
      const before = linked === undefined ? undefined : await findRelease(store, linked)
      if (linked !== record.number) await setFileTimes(store, record, before)
      await linkTo(store, record.number)
      await store.put(POINTER, Buffer.from(pointerText(record.number)), RECORD_HEADERS)
    }
  }
}

/** The number of the release to which the link leads; nothing where there is none. */
async function linkedRelease({ root, name }: DirStore): Promise<number | undefined> {
  const target = await inFolder(name, async () => {
    // Where it is no link, to replace it will fail, and say so.
    return await ifThere(readlink(join(root, CURRENT)), 'EINVAL')
  })
  return target === undefined ? undefined : numberOf(`${target}.json`)
}

/** Replaces the link as a whole: there is no moment without one. */
async function linkTo(store: DirStore, number: number): Promise<void> {
  const path = await store.unfinished()
  await inFolder(store.name, async () => {
    await symlink(releaseFolder(number), path)
    try {
      await rename(path, join(store.root, CURRENT))
    } finally {
      await rm(path, { force: true })
    }
  })
}

async function removeUnfinished({ root, name }: DirStore, before: Date): Promise<void> {
  await inFolder(name, async () => {
    for (const entry of (await ifThere(readdir(join(root, UNFINISHED)))) ?? []) {
      const path = join(root, UNFINISHED, entry)
      const stats = await ifThere(lstat(path))
      if (stats !== undefined && stats.ctime < before)
        await rm(path, { recursive: true, force: true })
    }
  })
}
