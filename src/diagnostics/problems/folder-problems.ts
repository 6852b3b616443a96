import { error } from '../words.ts'

interface At {
  readonly store: string
  readonly reason: string
}

const AGAIN = 'run the command again: it goes on where it ended'

/** Problems with the place where releases are kept, when that is a folder of this machine. */
export const folderProblems = {
  'folder-full': ({ store, reason }: At) =>
    error(
      `There is no room left on the disk of ${store} (${reason}). The live release was left as it was.`,
      `Free some space, such as by  policy-pages prune , then ${AGAIN}. "df -h" shows how much is left, "df -i" how many files still fit.`
    ),
  'folder-not-writable': ({ store, reason }: At) =>
    error(
      `${store} cannot be written or read (${reason}). The live release was left as it was.`,
      `Give your user the right to it, then ${AGAIN}.`
    ),
  'folder-read-only': ({ store }: { store: string }) =>
    error(
      `${store} is on a disk that can only be read. The live release was left as it was.`,
      'Mount the disk so that it can be written, or name another folder.'
    ),
  'folder-in-the-way': ({ store, path }: { store: string; path: string }) =>
    error(
      `${path} is in the way: ${store} keeps something of its own there. The live release was left as it was.`,
      `Move or delete it, or name another folder, then ${AGAIN}.`
    ),
  'folder-other-disk': ({ store, reason }: At) =>
    error(
      `The files of ${store} cannot be linked (${reason}). The live release was left as it was.`,
      'Name a folder that is on one disk as a whole, and whose file system has hard links.'
    ),
  'folder-failed': ({ store, reason }: At) =>
    error(
      `Writing to ${store} failed (${reason}). The live release was left as it was.`,
      `Put right what the words in brackets say, then ${AGAIN}.`
    )
}
