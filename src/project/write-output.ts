import { lstat, mkdir, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { MANIFEST, type OutputFile } from './output-file.ts'
import { type OutputScan, scanOutput } from './scan-output.ts'
import {
  foldersAbove,
  removeEmpty,
  removeLeftovers,
  requireWritable,
  stage
} from './stage-files.ts'

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
  if (scan.exists) await removeLeftovers(output)
  const unchanged: string[] = []
  const changed: OutputFile[] = []
  for (const file of files) {
    if (scan.files.has(file.path) && (await holds(join(output, file.path), file.content)))
      unchanged.push(file.path)
    else changed.push(file)
  }
  const wanted = new Set(files.map(({ path }) => path))
  const removed = [...scan.files].filter((path) => !wanted.has(path) && !isKept(path)).toSorted()
  const written = changed.map(({ path }) => path).toSorted()

  await requireWritable(output, [...written, ...removed], scan)
  const staging = await stage(output, changed, scan)
  try {
    const isCleared = await clearTheWay(output, changed, scan)
    const put = async ({ path }: OutputFile, index: number) => {
      await mkdir(dirname(join(output, path)), { recursive: true })
      await rename(join(staging, String(index)), join(output, path))
    }
    const isManifest = ({ path }: OutputFile) => path === MANIFEST
    for (const [index, file] of changed.entries()) if (!isManifest(file)) await put(file, index)
    await removeAll(output, removed, wanted, (path) => isKept(path) || isCleared(path), scan)
    for (const [index, file] of changed.entries()) if (isManifest(file)) await put(file, index)
  } catch (error) {
    throw new HalfWritten(error)
  } finally {
    await rm(staging, { recursive: true, force: true })
  }
  return { written, unchanged, removed }
}

/** Something went wrong after the first file was put in place: the next build completes it. */
export class HalfWritten extends Error {
  constructor(cause: unknown) {
    super('The output was written in part.', { cause })
  }
}

/** Whether a plain file has exactly this content. A link is not a plain file: it is replaced. */
async function holds(path: string, content: OutputFile['content']): Promise<boolean> {
  const stats = await lstat(path)
  if (!stats.isFile() || stats.size !== Buffer.byteLength(content)) return false
  return Buffer.from(content).equals(await readFile(path))
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
    await removeEmpty(join(output, folder))
  }
}
