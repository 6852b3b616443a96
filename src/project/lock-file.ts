import { constants } from 'node:fs'
import { type FileHandle, link, open, readdir, rm, unlink, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { type Holder, holderText, readHolder, stateOf } from './lock-holder.ts'
import { makeFolder } from './make-folder.ts'
import { codeOf } from './system-error.ts'

/** A lock file that names nobody is left by a crash if it is older, in milliseconds. */
const DAMAGED_AFTER = 5000

/** What one answers that cannot link: FAT, and some disks of other machines. */
const CANNOT_LINK = ['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP']

/** A lock file as it was read. */
export interface SeenLock {
  /** Nobody if the file is damaged. */
  readonly holder: Holder | undefined
  /** The same as long as it is the same lock. */
  readonly identity: string
  readonly isStale: boolean
}

/** The lock at a path; nothing if there is none. A link is not followed, a pipe not waited for. */
export async function lookAt(path: string): Promise<SeenLock | undefined> {
  let handle: FileHandle | undefined
  try {
    handle = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK)
    const { ino, mtimeMs, size } = await handle.stat()
    const holder = readHolder(await handle.readFile('utf8'))
    if (holder === undefined) {
      // A clock that runs ahead elsewhere must not make a damaged file last.
      const isStale = Math.abs(Date.now() - mtimeMs) > DAMAGED_AFTER
      return { holder, identity: `${ino}-${Math.trunc(mtimeMs)}-${size}`, isStale }
    }
    return { holder, identity: holder.token, isStale: stateOf(holder) === 'gone' }
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  } finally {
    await handle?.close()
  }
}

/**
 * Puts a lock file in place, unless there is one; a look tells afterwards whose it is. It is written
 * under another name and linked, so that it is never seen empty, whenever its writer is killed. The folder
 * is made where it is missing, also while somebody deletes it.
 */
export async function putLock(path: string, holder: Holder): Promise<void> {
  const made = `${path}.${holder.token}.new`
  makeFolder(dirname(path))
  try {
    await writeFile(made, holderText(holder), { flag: 'wx' })
    await link(made, path)
  } catch (error) {
    const code = codeOf(error) ?? ''
    if (CANNOT_LINK.includes(code)) await putWithoutLink(path, holder)
    // Gone under our hands: somebody took it for a leftover. The caller tries again.
    else if (code !== 'EEXIST' && code !== 'ENOENT') throw error
  } finally {
    await rm(made, { force: true })
  }
}

async function putWithoutLink(path: string, holder: Holder): Promise<void> {
  let handle: FileHandle | undefined
  try {
    handle = await open(path, 'wx')
    await handle.writeFile(holderText(holder))
  } catch (error) {
    if (handle !== undefined) await rm(path, { force: true })
    else if (codeOf(error) === 'EEXIST') return
    throw error
  } finally {
    await handle?.close()
  }
}

/**
 * Removes the lock of a dead process. To read it, find it stale and remove it would not do: between
 * the two, another process may have removed it and put its own in its place, which would be removed
 * then. So only who holds the right to remove exactly this lock may do so, and looks again first.
 * That right is a lock as well, named after the stale one; if its holder dies, it is stale itself.
 */
export async function removeStale(path: string, stale: SeenLock, self: Holder): Promise<void> {
  const right = `${path}.${stale.identity}.old`
  await putLock(right, self)
  const owner = await lookAt(right)
  if (owner?.identity === self.token) {
    try {
      if ((await lookAt(path))?.identity === stale.identity) await unlink(path)
    } finally {
      await rm(right, { force: true })
    }
  } else if (owner?.isStale) await removeStale(right, owner, self)
}

/** Removes a lock if it is that of this holder, and no other. */
export async function removeOwn(path: string, { token }: Holder): Promise<void> {
  if ((await lookAt(path))?.identity === token) await rm(path, { force: true })
}

/** Clears away what processes left that were killed while they put a lock in place. */
export async function removeLeftLocks(path: string): Promise<void> {
  const names = await readdir(dirname(path))
  for (const name of names.filter((one) => one.startsWith(`${basename(path)}.`))) {
    const left = join(dirname(path), name)
    if ((await lookAt(left))?.isStale) await rm(left, { force: true })
  }
}
