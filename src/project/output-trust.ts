import { lstatSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { earlierEntries } from './earlier-entries.ts'
import type { WrittenFile } from './output-file.ts'
import { isNoted, isSameState, manifestIn, readNote } from './output-note.ts'
import { sha256 } from './sha256.ts'
import { foldersAbove } from './stage-files.ts'

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
  /**
   * The entries of a tenant in the manifest of the output, where this program wrote them for a folder
   * with this tree, in which there are so many files. Whoever asks in the order of ids is served fastest.
   */
  entriesOf(id: string, tree: string, count: number): string | undefined
}

/**
 * Trusts what has not changed since the manifest was put in place. The system notes for each file and
 * folder when it last changed (ctime), and no program can set that back, so one look at it replaces
 * reading the file. Whatever changed later, or at the same tick of the clock, is read and compared by
 * its hash; and so is everything if the manifest is not the one that the last build put there, and
 * whatever that build wrote otherwise: a record may be of a build that failed, was killed or was undone.
 */
export function outputTrust(output: string, notePath: string, program: string): OutputTrust {
  const noted = readNote(notePath)
  const isSame = noted?.output === output && isSameState(manifestIn(output), noted.manifest)
  const note = isSame ? noted : undefined
  const since = note?.manifest.ctimeMs ?? Number.NEGATIVE_INFINITY
  const sinceIf = (name: string, sum: string) =>
    isNoted(note, name, sum) ? since : Number.NEGATIVE_INFINITY
  const entriesIn = note?.program === program ? earlierEntries(output, note) : undefined
  return {
    ledger: note?.ledger,
    holds: (file) => isAsWritten(output, file, sinceIf(file.path, file.sha256)),
    holdsAll: (id, tree, files) => {
      const folders = foldersOf(files).add(id)
      const states = [...folders].map((one) => stateOf(output, one, folders, files, since))
      if (states.includes('other')) return false
      // What was moved to where it is has changed no more than the folder that it is in.
      const isTouched = states.includes('touched')
      const from = isTouched ? Number.NEGATIVE_INFINITY : sinceIf(`${id}/`, tree)
      return files.every((file) => isAsWritten(output, file, from))
    },
    isAsPublished: (file) => isAsWritten(output, file, since),
    entriesOf: (id, tree, count) =>
      isNoted(note, `${id}/`, tree) ? entriesIn?.(id, count) : undefined
  }
}

/** All folders in which files are. */
function foldersOf(files: readonly WrittenFile[]): Set<string> {
  const folders = new Set<string>()
  for (const { path } of files) {
    const folder = path.slice(0, path.lastIndexOf('/'))
    if (!folders.has(folder)) for (const above of foldersAbove(path)) folders.add(above)
  }
  return folders
}

/** Whether a plain file has a content; one that has not changed since then is not read. */
function isAsWritten(output: string, { path, sha256, size }: WrittenFile, since: number): boolean {
  const stats = lstatSync(`${output}/${path}`, { throwIfNoEntry: false })
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
  const stats = lstatSync(`${output}/${folder}`, { throwIfNoEntry: false })
  if (!stats?.isDirectory()) return 'other'
  if (stats.ctimeMs < since) return 'same'
  const paths = new Set([...folders, ...files.map(({ path }) => path)])
  const isRight = readdirSync(join(output, folder)).every((name) => paths.has(`${folder}/${name}`))
  return isRight ? 'touched' : 'other'
}

function hashOfFile(path: string): string {
  return sha256(readFileSync(path))
}
