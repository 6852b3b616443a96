import {
  accessSync,
  constants,
  lstatSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  writeFileSync
} from 'node:fs'
import { join } from 'node:path'
import { makeFolder } from './make-folder.ts'
import type { OutputFile } from './output-file.ts'
import { type OutputScan, STAGING } from './scan-output.ts'
import { codeOf } from './system-error.ts'

/** The staging folder of this process. */
export function stagingOf(output: string): string {
  return join(output, `${STAGING}${process.pid}`)
}

/** Removes the staging folders of builds that were killed; those of running builds stay. */
export function removeLeftovers(output: string): void {
  const names = readdirSync(output).filter((name) => name.startsWith(STAGING))
  for (const name of names)
    if (!isAlive(Number(name.slice(STAGING.length))))
      rmSync(join(output, name), { recursive: true, force: true })
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
export function requireWritable(output: string, paths: readonly string[], scan: OutputScan): void {
  const existing = new Set(scan.folders)
  const above = new Set(paths.flatMap(foldersAbove).filter((folder) => existing.has(folder)))
  for (const folder of above) accessSync(join(output, folder), constants.W_OK | constants.X_OK)
}

/** Writes files whole into a staging folder, each under its own path. */
export function stage(staging: string, files: readonly OutputFile[]): void {
  const made = new Set<string>()
  for (const { path, content } of files) {
    for (const folder of foldersAbove(path)) {
      if (made.has(folder)) continue
      makeFolder(join(staging, folder))
      made.add(folder)
    }
    if (made.size === 0) makeFolder(staging)
    writeFileSync(join(staging, path), content)
  }
}

/** Whether a plain file has exactly this content. A link is not a plain file: it is replaced. */
export function holds(path: string, content: OutputFile['content']): boolean {
  const stats = lstatSync(path, { throwIfNoEntry: false })
  if (!stats?.isFile() || stats.size !== Buffer.byteLength(content)) return false
  return Buffer.from(content).equals(readFileSync(path))
}

/** Removes a folder unless somebody has put something into it. */
export function removeEmpty(folder: string): void {
  try {
    rmdirSync(folder)
  } catch (error) {
    if (codeOf(error) === undefined) throw error
  }
}

/** The folders that lead to a path, from the top. */
export function foldersAbove(path: string): string[] {
  const names = path.split('/').slice(0, -1)
  return names.map((_, index) => names.slice(0, index + 1).join('/'))
}
