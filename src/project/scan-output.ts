import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { codeOf } from './system-error.ts'

/** Where changed files wait until all of them are complete: a folder of the output for each process. */
export const STAGING = '.staging-'

/** What stands in the output folder: links and devices count as files and are never followed. */
export interface OutputScan {
  readonly exists: boolean
  readonly files: ReadonlySet<string>
  /** Deepest last. */
  readonly folders: readonly string[]
}

export async function scanOutput(output: string): Promise<OutputScan> {
  const files = new Set<string>()
  const folders: string[] = []
  const open = ['']
  for (let folder = open.shift(); folder !== undefined; folder = open.shift()) {
    const entries = await entriesOf(join(output, folder))
    if (entries === undefined) return { exists: false, files, folders }
    for (const entry of entries) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`
      if (path.startsWith(STAGING)) continue
      if (entry.isDirectory()) {
        folders.push(path)
        open.push(path)
      } else files.add(path)
    }
  }
  return { exists: true, files, folders }
}

async function entriesOf(folder: string) {
  try {
    return await readdir(folder, { withFileTypes: true })
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  }
}
