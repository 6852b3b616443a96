import { lstat, mkdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { MANIFEST, type OutputFile } from './output-file.ts'
import { type OutputScan, STAGING, scanOutput } from './scan-output.ts'
import { codeOf } from './system-error.ts'

/** What a write did, as paths in the output folder. */
export interface OutputChange {
  readonly written: readonly string[]
  readonly unchanged: readonly string[]
  readonly removed: readonly string[]
}

/**
 * Makes the output folder hold exactly these files, apart from those that `isKept` names.
 *
 * Files whose bytes are the same are not touched. All others are first written whole into a staging
 * folder; only when every one of them is complete are they renamed into place, so that a full disk
 * changes nothing and a kill leaves each file whole, old or new. The manifest comes last.
 */
export async function writeOutput(
  output: string,
  files: readonly OutputFile[],
  isKept: (path: string) => boolean
): Promise<OutputChange> {
  const scan = await scanOutput(output)
  await rm(join(output, STAGING), { recursive: true, force: true })
  const unchanged: string[] = []
  const changed: OutputFile[] = []
  for (const file of files) {
    if (scan.files.has(file.path) && (await holds(join(output, file.path), file.content)))
      unchanged.push(file.path)
    else changed.push(file)
  }
  const wanted = new Set(files.map(({ path }) => path))
  const removed = [...scan.files].filter((path) => !wanted.has(path) && !isKept(path)).toSorted()

  if (changed.length > 0) {
    const staged = await stage(output, changed, scan)
    const isCleared = await clearTheWay(output, changed, scan)
    const isManifest = ({ path }: OutputFile) => path === MANIFEST
    for (const file of changed.filter((file) => !isManifest(file))) await staged.put(file)
    await removeAll(output, removed, wanted, (path) => isKept(path) || isCleared(path), scan)
    for (const file of changed.filter(isManifest)) await staged.put(file)
    await rm(join(output, STAGING), { recursive: true, force: true })
  } else await removeAll(output, removed, wanted, isKept, scan)
  return { written: changed.map(({ path }) => path).toSorted(), unchanged, removed }
}

/** Whether a plain file has exactly this content. A link is not a plain file: it is replaced. */
async function holds(path: string, content: OutputFile['content']): Promise<boolean> {
  const stats = await lstat(path)
  if (!stats.isFile() || stats.size !== Buffer.byteLength(content)) return false
  return Buffer.from(content).equals(await readFile(path))
}

/** Writes all files whole, beside their places. On any problem, all of it is taken away again. */
async function stage(output: string, files: readonly OutputFile[], scan: OutputScan) {
  const folder = join(output, STAGING)
  const names = new Map(files.map(({ path }, index) => [path, join(folder, String(index))]))
  try {
    await mkdir(folder, { recursive: true })
    for (const { path, content } of files) await writeFile(names.get(path) ?? '', content)
  } catch (error) {
    await rm(scan.exists ? folder : output, { recursive: true, force: true })
    throw error
  }
  return {
    put: async ({ path }: OutputFile) => {
      const target = join(output, path)
      await mkdir(dirname(target), { recursive: true })
      await rename(names.get(path) ?? '', target)
    }
  }
}

/**
 * Removes what cannot stay: a file or a link where a folder is needed, a folder where a file is
 * needed. Gives a test for the paths that are gone by that.
 */
async function clearTheWay(
  output: string,
  files: readonly OutputFile[],
  scan: OutputScan
): Promise<(path: string) => boolean> {
  const folders = new Set(scan.folders)
  const cleared = new Set<string>()
  for (const { path } of files) {
    if (folders.has(path)) cleared.add(path)
    for (const folder of foldersAbove(path)) if (scan.files.has(folder)) cleared.add(folder)
  }
  for (const path of cleared) await rm(join(output, path), { recursive: true })
  return (path) => [path.replace(/\/$/, ''), ...foldersAbove(path)].some((one) => cleared.has(one))
}

async function removeAll(
  output: string,
  removed: readonly string[],
  wanted: ReadonlySet<string>,
  isKept: (path: string) => boolean,
  scan: OutputScan
): Promise<void> {
  for (const path of removed) if (!isKept(path)) await rm(join(output, path), { force: true })
  const kept = [...scan.files].filter(isKept)
  const needed = new Set([...wanted, ...kept].flatMap(foldersAbove))
  for (const folder of scan.folders.toReversed()) {
    if (needed.has(folder) || isKept(`${folder}/`)) continue
    try {
      await rmdir(join(output, folder))
    } catch (error) {
      if (codeOf(error) !== 'ENOENT') throw error
    }
  }
}

function foldersAbove(path: string): string[] {
  const names = path.split('/').slice(0, -1)
  return names.map((_, index) => names.slice(0, index + 1).join('/'))
}
