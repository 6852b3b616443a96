import { randomUUID } from 'node:crypto'
import { link, mkdir, readFile, rename, rm, rmdir, stat, unlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { codeOf } from '../../project/system-error.ts'
import { numberOf } from '../../release/record.ts'
import type { RequestCounts, Store } from '../store.ts'
import { COPIES, compressedCopies } from './compressed-copies.ts'
import { inFolder } from './folder-failure.ts'
import { ifThere, listFolder, UNFINISHED } from './list-folder.ts'

/** A store in a folder, with what only a folder can do. */
export interface DirStore extends Store {
  /** The folder, absolute. */
  readonly root: string
  /** A name that no other file has, for what is not finished. */
  unfinished(): Promise<string>
  /**
   * Lets an object that has this size stand under another key too, with its copies; tells whether it
   * did. What stands there is replaced.
   */
  copy(from: string, to: string, size: number): Promise<boolean>
}

/**
 * The store of a folder: each key is a file, written whole under another name and then renamed. Texts
 * that are served have compressed copies beside them, which come before the file itself: where it is,
 * they are.
 */
export function dirStore(root: string): DirStore {
  const name = `dir:${root}`
  const counts = { put: 0, get: 0, list: 0, delete: 0 }
  const made = new Set<string>()
  // Not the number of the process: two containers with the same one may share a disk.
  const self = randomUUID()
  let serial = 0
  const pathOf = (key: string) => join(root, key)

  async function folderFor(key: string): Promise<void> {
    const folder = dirname(pathOf(key))
    if (made.has(folder)) return
    await mkdir(folder, { recursive: true })
    made.add(folder)
  }
  async function unfinished(): Promise<string> {
    const path = `${UNFINISHED}/${self}-${++serial}`
    await folderFor(path)
    return pathOf(path)
  }
  /** Writes a file under a name of its own, and lets `place` give it its name, or both names. */
  async function write(body: Buffer, place: (path: string) => Promise<void>): Promise<void> {
    const path = await unfinished()
    try {
      await writeFile(path, body, { flag: 'wx' })
      await place(path)
    } catch (error) {
      await rm(path, { force: true })
      throw error
    }
  }
  async function put(key: string, body: Buffer): Promise<void> {
    await folderFor(key)
    await write(body, (path) => rename(path, pathOf(key)))
  }
  async function claim(path: string, body: Buffer): Promise<boolean> {
    let isOurs = false
    await write(body, async (unnamed) => {
      isOurs = await linked(unnamed, path)
      await unlink(unnamed)
    })
    return isOurs
  }

  return {
    name,
    root,
    get counts(): RequestCounts {
      return { ...counts }
    },
    unfinished: () => inFolder(name, unfinished),
    get(key) {
      counts.get++
      return inFolder(name, () => ifThere(readFile(pathOf(key)), 'EISDIR'))
    },
    put(key, body, { contentType }) {
      counts.put++
      return inFolder(name, async () => {
        const copies = await compressedCopies(key, body, contentType)
        for (const [ending, copy] of copies) await put(`${key}${ending}`, copy)
        await put(key, body)
      })
    },
    claim(key, body) {
      counts.put++
      return inFolder(name, async () => {
        await folderFor(key)
        return claim(pathOf(key), body)
      })
    },
    copy: (from, to, size) =>
      inFolder(name, async () => {
        if ((await ifThere(stat(pathOf(from))))?.size !== size) return false
        await folderFor(to)
        for (const ending of [...COPIES, '']) {
          const path = await unfinished()
          const isThere = await ifThere(link(pathOf(from + ending), path).then(() => true))
          if (isThere) await rename(path, pathOf(to + ending))
          else if (ending === '') return false
          // To rename a file to another name of itself does nothing.
          await rm(path, { force: true })
        }
        counts.put++
        return true
      }),
    async *list(prefix, after) {
      counts.list++
      const objects = listFolder(root, prefix, after)
      for (;;) {
        const { done, value } = await inFolder(name, () => objects.next())
        if (done) return
        yield value
      }
    },
    delete(keys) {
      return inFolder(name, async () => {
        for (const key of keys) {
          counts.delete++
          for (const ending of ['', ...COPIES]) await ifThere(unlink(pathOf(key + ending)))
          // The folder in which a release is served goes with its record.
          if (numberOf(key) !== undefined)
            await rm(pathOf(key.replace(/\.json$/, '')), { recursive: true, force: true })
          await removeEmptyAbove(root, key)
          made.clear()
        }
      })
    },
    /** The file system itself lets only one of many make a link; so there is nothing to switch off. */
    prove: () =>
      inFolder(name, async () => {
        const path = await unfinished()
        await claim(path, Buffer.from('proof'))
        await unlink(path)
      }),
    close: async () => {}
  }
}

/** Gives a file a second name; tells whether that was free. */
async function linked(path: string, name: string): Promise<boolean> {
  try {
    await link(path, name)
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
}

/** Removes the folders of a file as far as nothing else is in them. */
async function removeEmptyAbove(root: string, key: string): Promise<void> {
  for (let folder = dirname(key); folder !== '.'; folder = dirname(folder))
    try {
      await rmdir(join(root, folder))
    } catch (error) {
      if (codeOf(error) === undefined) throw error
      return
    }
}
