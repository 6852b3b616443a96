import { lstatSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { OutputFile, WrittenFile } from './output-file.ts'
import { type OutputScan, scanOutput } from './scan-output.ts'
import { foldersAbove, holds, removeEmpty, requireWritable, stage } from './stage-files.ts'

/** What changes in one folder of the output once its staged files are put in place. Plain data. */
export interface Replacement {
  /** The folder that comes as a whole, since there is none yet. */
  readonly newFolder?: string | undefined
  /** The files that are put in place one by one: none of a new folder. */
  readonly written: readonly string[]
  readonly writtenCount: number
  readonly unchanged: number
  readonly removed: readonly string[]
  /** A file where a folder has to be, or a folder where a file has to be. */
  readonly cleared: readonly string[]
  /** Folders that have to be made, from the top. */
  readonly folders: readonly string[]
  /** Folders of which nothing is wanted any more, the deepest first. */
  readonly left: readonly string[]
}

/**
 * Stages what is new or changed in a folder that shall hold just these files, and finds what has to
 * go. Of what is published, nothing changes yet.
 */
export function stageFolder(
  output: string,
  staging: string,
  folder: string,
  files: readonly OutputFile[]
): Replacement {
  const stats = lstatSync(join(output, folder), { throwIfNoEntry: false })
  if (stats?.isDirectory()) return stageFiles(output, staging, files, scanOutput(output, folder))
  stage(staging, files)
  return {
    newFolder: folder,
    written: [],
    writtenCount: files.length,
    unchanged: 0,
    removed: [],
    cleared: stats === undefined ? [] : [folder],
    folders: [],
    left: []
  }
}

/** The same for a part of the output of which `scan` says what stands there. */
export function stageFiles(
  output: string,
  staging: string,
  files: readonly OutputFile[],
  scan: OutputScan
): Replacement {
  const isSame = ({ path, content }: OutputFile) =>
    scan.files.has(path) && holds(join(output, path), content)
  const changed = files.filter((file) => !isSame(file))
  const paths = files.map(({ path }) => path)
  const replacement = replacementOf(
    paths,
    changed.map(({ path }) => path),
    scan
  )
  requireWritable(output, [...replacement.written, ...replacement.removed], scan)
  stage(staging, changed)
  return replacement
}

/**
 * The same for a folder of which is known what it holds, so that nothing has to be read: `written` are
 * the files with their hashes, `standing` those that stand there.
 */
export function stageOver(
  output: string,
  staging: string,
  files: readonly OutputFile[],
  written: readonly WrittenFile[],
  standing: readonly WrittenFile[]
): Replacement {
  const before = new Map(standing.map(({ path, sha256 }) => [path, sha256]))
  const changed = written.filter(({ path, sha256 }) => before.get(path) !== sha256)
  const paths = new Set(changed.map(({ path }) => path))
  const scan = {
    exists: true,
    files: new Set(before.keys()),
    folders: [...new Set([...before.keys()].flatMap(foldersAbove))]
  }
  const replacement = replacementOf(
    written.map(({ path }) => path),
    [...paths],
    scan
  )
  requireWritable(output, [...replacement.written, ...replacement.removed], scan)
  stage(
    staging,
    files.filter(({ path }) => paths.has(path))
  )
  return replacement
}

/** Whether nothing comes and nothing goes. */
export function changesNothing({ writtenCount, removed, left }: Replacement): boolean {
  return writtenCount === 0 && removed.length === 0 && left.length === 0
}

const NONE: readonly never[] = []

/** The same with little memory: of a new folder there is not much to know. */
export function inShort(replacement: Replacement): Replacement {
  if (replacement.newFolder === undefined || replacement.cleared.length > 0) return replacement
  const none = { written: NONE, removed: NONE, cleared: NONE, folders: NONE, left: NONE }
  return { ...replacement, ...none }
}

/** What has to happen so that just these files stand there, of which some are staged. */
export function replacementOf(
  paths: readonly string[],
  written: readonly string[],
  scan: OutputScan
): Replacement {
  const wanted = new Set(paths)
  const needed = new Set(paths.flatMap(foldersAbove))
  const folders = new Set(scan.folders)
  return {
    written,
    writtenCount: written.length,
    unchanged: paths.length - written.length,
    removed: [...scan.files].filter((path) => !wanted.has(path)).toSorted(),
    cleared: [
      ...[...needed].filter((folder) => scan.files.has(folder)),
      ...written.filter((path) => folders.has(path))
    ],
    folders: [...needed].filter((folder) => !folders.has(folder)),
    left: scan.folders.filter((folder) => !needed.has(folder)).toReversed()
  }
}

/**
 * Makes the folders that are needed where nothing stands in the way. On any problem those that were
 * made are taken away again.
 */
export function makeFolders(output: string, replacements: readonly Replacement[]): void {
  const made: string[] = []
  try {
    for (const { folders, cleared } of replacements)
      for (const folder of folders) {
        if ([folder, ...foldersAbove(folder)].some((one) => cleared.includes(one))) continue
        const first = mkdirSync(join(output, folder), { recursive: true })
        if (first !== undefined) made.push(join(output, folder))
      }
  } catch (error) {
    for (const folder of made.toReversed()) removeEmpty(folder)
    throw error
  }
}

/** Takes away what stands in the way of files and folders. */
export function clearTheWay(output: string, { cleared }: Replacement): void {
  for (const path of cleared) rmSync(join(output, path), { recursive: true, force: true })
}

/** Puts staged files in place: each is replaced as a whole. `isMeant` picks some of them. */
export function putInPlace(
  output: string,
  staging: string,
  { newFolder, written, cleared }: Replacement,
  isMeant: (path: string) => boolean = () => true
): void {
  if (newFolder !== undefined) renameSync(join(staging, newFolder), join(output, newFolder))
  else
    for (const path of written.filter(isMeant)) {
      if (cleared.length > 0) mkdirSync(dirname(join(output, path)), { recursive: true })
      renameSync(join(staging, path), join(output, path))
    }
}

/** Removes the files that are not wanted any more, and folders that are empty then. */
export function removeRest(output: string, { removed, cleared, left }: Replacement): void {
  const gone = new Set(cleared)
  for (const path of removed) {
    // What stood in the way has gone already, and something else may stand there now.
    if ([path, ...foldersAbove(path)].some((one) => gone.has(one))) continue
    rmSync(join(output, path), { force: true })
  }
  for (const folder of left) removeEmpty(join(output, folder))
}
