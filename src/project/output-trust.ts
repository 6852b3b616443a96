import { createHash } from 'node:crypto'
import { lstatSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { MANIFEST } from './output-file.ts'
import { foldersAbove } from './stage-files.ts'
import { codeOf } from './system-error.ts'

/** A file of the output as it was written. */
export interface WrittenFile {
  readonly path: string
  readonly sha256: string
  readonly size: number
}

/** Tells which files of the output still are as they were written. */
export interface OutputTrust {
  /** What stood in the note of the last build; nothing where the output is not the one it wrote. */
  readonly ledger: string | undefined
  /** Whether a file has exactly the content that was written. */
  holds(file: WrittenFile): boolean
  /** Whether a folder holds just these files, each as it was written. */
  holdsAll(folder: string, files: readonly WrittenFile[]): boolean
}

/** The last build's own note about the output: which manifest it put there, as its last act. */
interface Note {
  readonly output: string
  readonly manifest: { readonly ino: number; readonly ctimeMs: number; readonly size: number }
  readonly ledger: string
}

/**
 * Trusts what has not changed since the manifest was put in place. The system notes for each file and
 * folder when it last changed (ctime), and no program can set that back, so one look at it replaces
 * reading the file. Whatever changed later, or at the same tick of the clock, is read and compared by
 * its hash; and so is everything if the manifest is not the one that the last build put there.
 */
export function outputTrust(output: string, notePath: string): OutputTrust {
  const note = readNote(notePath)
  const now = manifestOf(output)
  const isSame = note?.output === output && JSON.stringify(now) === JSON.stringify(note.manifest)
  const since = isSame ? (note?.manifest.ctimeMs ?? 0) : Number.NEGATIVE_INFINITY
  const holds = ({ path, sha256, size }: WrittenFile) => {
    const stats = lstatSync(join(output, path), { throwIfNoEntry: false })
    if (!stats?.isFile() || stats.size !== size) return false
    return stats.ctimeMs < since || hashOfFile(join(output, path)) === sha256
  }
  return {
    ledger: isSame ? note?.ledger : undefined,
    holds,
    holdsAll: (folder, files) => {
      const folders = new Set([folder, ...files.flatMap(({ path }) => foldersAbove(path))])
      return (
        [...folders].every((one) => holdsOnly(output, one, folders, files, since)) &&
        files.every(holds)
      )
    }
  }
}

/** Notes that the manifest that stands in the output now was put there by this build. */
export function noteOutput(output: string, notePath: string, ledger: string): void {
  const manifest = manifestOf(output)
  if (manifest === undefined) return
  const note: Note = { output, manifest, ledger }
  try {
    mkdirSync(dirname(notePath), { recursive: true })
    writeFileSync(notePath, JSON.stringify(note))
  } catch (error) {
    // Without a note the next build reads what it could have trusted.
    if (codeOf(error) === undefined) throw error
  }
}

/** Whether nothing else stands in a folder than these files and folders. */
function holdsOnly(
  output: string,
  folder: string,
  folders: ReadonlySet<string>,
  files: readonly WrittenFile[],
  since: number
): boolean {
  const stats = lstatSync(join(output, folder), { throwIfNoEntry: false })
  if (!stats?.isDirectory()) return false
  if (stats.ctimeMs < since) return true
  const paths = new Set([...folders, ...files.map(({ path }) => path)])
  return readdirSync(join(output, folder)).every((name) => paths.has(`${folder}/${name}`))
}

function manifestOf(output: string): Note['manifest'] | undefined {
  const stats = lstatSync(join(output, MANIFEST), { throwIfNoEntry: false })
  if (!stats?.isFile()) return undefined
  return { ino: stats.ino, ctimeMs: stats.ctimeMs, size: stats.size }
}

function readNote(path: string): Note | undefined {
  try {
    const note: Partial<Note> | null = JSON.parse(readFileSync(path, 'utf8'))
    const { output, manifest, ledger } = note ?? {}
    const isNote =
      typeof output === 'string' &&
      typeof ledger === 'string' &&
      typeof manifest?.ctimeMs === 'number'
    return isNote ? { output, manifest, ledger } : undefined
  } catch (error) {
    if (error instanceof SyntaxError || codeOf(error) !== undefined) return undefined
    throw error
  }
}

function hashOfFile(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex')
}
