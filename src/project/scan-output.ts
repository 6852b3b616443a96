import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { MANIFEST } from './output-file.ts'
import { codeOf } from './system-error.ts'

/** Where changed files wait until all of them are complete: a folder of the output for each process. */
export const STAGING = '.staging-'

/** What stands in a folder: links and devices count as files and are never followed. */
export interface OutputScan {
  readonly exists: boolean
  readonly files: ReadonlySet<string>
  /** Deepest last. */
  readonly folders: readonly string[]
}

/** What stands in the output, or in one folder of it; all paths are relative to the output. */
export function scanOutput(output: string, within = ''): OutputScan {
  const files = new Set<string>()
  const folders: string[] = []
  const open = [within]
  for (let folder = open.shift(); folder !== undefined; folder = open.shift()) {
    const entries = entriesOf(join(output, folder))
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

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  }
}

/** What stands in the output beside the folders of tenants and the manifest. */
export function scanTop(output: string, isTenant: (name: string) => boolean): OutputScan {
  const files = new Set<string>()
  const folders: string[] = []
  const entries = entriesOf(output)
  for (const entry of entries ?? []) {
    const { name } = entry
    if (name.startsWith(STAGING) || name === MANIFEST || isTenant(name)) continue
    if (!entry.isDirectory()) {
      files.add(name)
      continue
    }
    const inside = scanOutput(output, name)
    folders.push(name, ...inside.folders)
    for (const file of inside.files) files.add(file)
  }
  return { exists: entries !== undefined, files, folders }
}
