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
  /** Whether a file that belongs to no tenant has exactly this content. */
  holds(file: WrittenFile): boolean
  /** Whether the folder of a tenant holds just these files, of which `tree` is the hash. */
  holdsAll(id: string, tree: string, files: readonly WrittenFile[]): boolean
  /** Whether a file has the content that the manifest of the output says. */
  isAsPublished(file: WrittenFile): boolean
}

/** The last build's own note about the output: which manifest it put there, as its last act. */
interface Note {
  readonly output: string
  readonly manifest: { readonly ino: number; readonly ctimeMs: number; readonly size: number }
  readonly ledger: string
  /** What it wrote: the beginning of a hash for each tenant and for each other file. */
  readonly sums: Readonly<Record<string, string>>
}

/** So many letters of a hash tell two contents apart; a note about many tenants stays short. */
const SUM_LENGTH = 16

/**
 * Trusts what has not changed since the manifest was put in place. The system notes for each file and
 * folder when it last changed (ctime), and no program can set that back, so one look at it replaces
 * reading the file. Whatever changed later, or at the same tick of the clock, is read and compared by
 * its hash; and so is everything if the manifest is not the one that the last build put there, and
 * whatever that build wrote otherwise: a record may be of a build that failed, was killed or was undone.
 */
export function outputTrust(output: string, notePath: string): OutputTrust {
  const note = readNote(notePath)
  const now = manifestOf(output)
  const isSame = note?.output === output && JSON.stringify(now) === JSON.stringify(note.manifest)
  const since = isSame ? (note?.manifest.ctimeMs ?? 0) : Number.NEGATIVE_INFINITY
  const sinceIf = (name: string, sum: string) =>
    note?.sums[name] === sum.slice(0, SUM_LENGTH) ? since : Number.NEGATIVE_INFINITY
  return {
    ledger: isSame ? note?.ledger : undefined,
    holds: (file) => isAsWritten(output, file, sinceIf(file.path, file.sha256)),
    holdsAll: (id, tree, files) => {
      const folders = new Set([id, ...files.flatMap(({ path }) => foldersAbove(path))])
      const states = [...folders].map((one) => stateOf(output, one, folders, files, since))
      if (states.includes('other')) return false
      // What was moved to where it is has changed no more than the folder that it is in.
      const isTouched = states.includes('touched')
      const from = isTouched ? Number.NEGATIVE_INFINITY : sinceIf(`${id}/`, tree)
      return files.every((file) => isAsWritten(output, file, from))
    },
    isAsPublished: (file) => isAsWritten(output, file, since)
  }
}

/** What a build has written: the trees of tenants, and the other files. */
export interface Written {
  readonly tenants: readonly { readonly id: string; readonly tree: string }[]
  readonly files: readonly WrittenFile[]
}

/** Notes that the manifest that stands in the output now was put there by this build. */
export function noteOutput(
  output: string,
  notePath: string,
  ledger: string,
  { tenants, files }: Written
): void {
  const manifest = manifestOf(output)
  if (manifest === undefined) return
  const sums = Object.fromEntries([
    ...tenants.map(({ id, tree }) => [`${id}/`, tree.slice(0, SUM_LENGTH)]),
    ...files.map(({ path, sha256 }) => [path, sha256.slice(0, SUM_LENGTH)])
  ])
  const note: Note = { output, manifest, ledger, sums }
  try {
    mkdirSync(dirname(notePath), { recursive: true })
    writeFileSync(notePath, JSON.stringify(note))
  } catch (error) {
    // Without a note the next build reads what it could have trusted.
    if (codeOf(error) === undefined) throw error
  }
}

/** Whether a plain file has a content; one that has not changed since then is not read. */
function isAsWritten(output: string, { path, sha256, size }: WrittenFile, since: number): boolean {
  const stats = lstatSync(join(output, path), { throwIfNoEntry: false })
  if (!stats?.isFile() || stats.size !== size) return false
  return stats.ctimeMs < since || hashOfFile(join(output, path)) === sha256
}

/** Whether a folder is as it was, or was touched and holds what it should, or does not. */
function stateOf(
  output: string,
  folder: string,
  folders: ReadonlySet<string>,
  files: readonly WrittenFile[],
  since: number
): 'same' | 'touched' | 'other' {
  const stats = lstatSync(join(output, folder), { throwIfNoEntry: false })
  if (!stats?.isDirectory()) return 'other'
  if (stats.ctimeMs < since) return 'same'
  const paths = new Set([...folders, ...files.map(({ path }) => path)])
  const isRight = readdirSync(join(output, folder)).every((name) => paths.has(`${folder}/${name}`))
  return isRight ? 'touched' : 'other'
}

function manifestOf(output: string): Note['manifest'] | undefined {
  const stats = lstatSync(join(output, MANIFEST), { throwIfNoEntry: false })
  if (!stats?.isFile()) return undefined
  return { ino: stats.ino, ctimeMs: stats.ctimeMs, size: stats.size }
}

function readNote(path: string): Note | undefined {
  try {
    const note: Partial<Note> | null = JSON.parse(readFileSync(path, 'utf8'))
    const { output, manifest, ledger, sums } = note ?? {}
    const isNote =
      typeof output === 'string' &&
      typeof ledger === 'string' &&
      typeof manifest?.ctimeMs === 'number' &&
      typeof sums === 'object' &&
      sums !== null
    return isNote ? { output, manifest, ledger, sums } : undefined
  } catch (error) {
    if (error instanceof SyntaxError || codeOf(error) !== undefined) return undefined
    throw error
  }
}

function hashOfFile(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex')
}
