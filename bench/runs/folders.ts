import { readdirSync, rmSync, statfsSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** The room on the disk that one tenant needs, in bytes: its pages, with a cache. */
const ROOM_PER_TENANT = 175_000

/** Why so many tenants do not fit on the disk, as a sentence; nothing where they do. */
export function lackOfRoom(folder: string, tenants: number, isCopied: boolean): string | undefined {
  const { bavail, bsize } = statfsSync(folder)
  // Beside the pages stand either their copy or Hugo's pages.
  const needed = tenants * ROOM_PER_TENANT * (isCopied ? 2 : 1)
  const free = bavail * bsize
  if (free >= needed) return undefined
  return `${tenants} tenants need ${gigabytes(needed)} in ${folder}, and ${gigabytes(free)} are free. Choose another folder with --work, or fewer tenants.`
}

/** How many files a folder holds, and how many bytes they have. */
export function folderContent(folder: string): { readonly files: number; readonly bytes: number } {
  let [files, bytes] = [0, 0]
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    const content = entry.isDirectory()
      ? folderContent(path)
      : { files: 1, bytes: statSync(path).size }
    files += content.files
    bytes += content.bytes
  }
  return { files, bytes }
}

/** Removes folders with all that is in them; one that is not there is right already. */
export function removeFolders(...folders: readonly string[]): void {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
}

function gigabytes(bytes: number): string {
  return `${(bytes / 1e9).toFixed(1)} GB`
}
