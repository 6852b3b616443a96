import { constants } from 'node:fs'
import { access, mkdir, readdir, rm, rmdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { makeFolder } from './make-folder.ts'
import type { OutputFile } from './output-file.ts'
import { type OutputScan, STAGING } from './scan-output.ts'
import { codeOf } from './system-error.ts'

/** Removes the staging folders of builds that were killed; those of running builds stay. */
export async function removeLeftovers(output: string): Promise<void> {
  const names = (await readdir(output)).filter((name) => name.startsWith(STAGING))
  for (const name of names)
    if (!isAlive(Number(name.slice(STAGING.length))))
      await rm(join(output, name), { recursive: true, force: true })
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}

/** Every folder in which a file comes or goes must let files in and out, before anything changes. */
export async function requireWritable(
  output: string,
  paths: readonly string[],
  scan: OutputScan
): Promise<void> {
  const existing = new Set(scan.folders)
  const above = new Set(paths.flatMap(foldersAbove).filter((folder) => existing.has(folder)))
  for (const folder of above) await access(join(output, folder), constants.W_OK | constants.X_OK)
}

/**
 * Writes all files whole into a folder of this process, each under its number, and makes their
 * folders. On any problem all of it is taken away again.
 */
export async function stage(
  output: string,
  files: readonly OutputFile[],
  scan: OutputScan
): Promise<string> {
  const staging = join(output, `${STAGING}${process.pid}`)
  const existing = new Set(['', ...scan.folders])
  const made: string[] = []
  try {
    await makeFolder(staging)
    for (const [index, { content }] of files.entries())
      await writeFile(join(staging, String(index)), content)
    for (const folder of new Set(files.flatMap(({ path }) => foldersAbove(path)))) {
      if (existing.has(folder) || isBlocked(folder, scan)) continue
      if ((await mkdir(join(output, folder), { recursive: true })) !== undefined) made.push(folder)
    }
    return staging
  } catch (error) {
    await rm(staging, { recursive: true, force: true })
    for (const folder of made.toReversed()) await removeEmpty(join(output, folder))
    if (!scan.exists) await removeEmpty(output)
    throw error
  }
}

/** Whether a file or a link stands in the place of a folder, or of one above it. */
function isBlocked(folder: string, scan: OutputScan): boolean {
  return [folder, ...foldersAbove(folder)].some((path) => scan.files.has(path))
}

/** Removes a folder unless somebody has put something into it. */
export async function removeEmpty(folder: string): Promise<void> {
  try {
    await rmdir(folder)
  } catch (error) {
    if (codeOf(error) === undefined) throw error
  }
}

/** The folders that lead to a path, from the top. */
export function foldersAbove(path: string): string[] {
  const names = path.split('/').slice(0, -1)
  return names.map((_, index) => names.slice(0, index + 1).join('/'))
}
