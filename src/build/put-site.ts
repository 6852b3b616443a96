import {
  closeSync,
  lstatSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  statSync,
  utimesSync
} from 'node:fs'
import { join } from 'node:path'
import { HalfWritten } from '../project/half-written.ts'
import { MANIFEST } from '../project/output-file.ts'
import {
  clearTheWay,
  makeFolders,
  putInPlace,
  type Replacement,
  removeRest
} from '../project/replace-files.ts'

/** How much of two manifests is compared at a time, in bytes. */
const PIECE = 2 ** 20

/**
 * Puts a staged site in place. Each file is replaced as a whole, so that a kill at any moment leaves it
 * whole, old or new; the manifest comes last. Tells whether the manifest is another one.
 */
export function putSite(
  output: string,
  staging: string,
  tenants: readonly Replacement[],
  top: Replacement
): boolean {
  return putFiles(output, staging, tenants, top, () => putManifest(output, staging))
}

/**
 * Puts staged files in place: first what pages refer to, then the pages, then the rest; then what is
 * not wanted goes, and what `last` puts in place comes last.
 */
export function putFiles<Last>(
  output: string,
  staging: string,
  tenants: readonly Replacement[],
  top: Replacement,
  last: () => Last
): Last {
  mkdirSync(output, { recursive: true })
  const all = [...tenants, top]
  makeFolders(output, all)
  try {
    for (const replacement of all) clearTheWay(output, replacement)
    putInPlace(output, staging, top, (path) => path.startsWith('_'))
    for (const replacement of tenants) putInPlace(output, staging, replacement)
    putInPlace(output, staging, top, (path) => !path.startsWith('_'))
    for (const replacement of all) removeRest(output, replacement)
    return last()
  } catch (error) {
    throw new HalfWritten(error)
  }
}

/** Whether the staged manifest is another one than that of the output. */
function isOtherManifest(output: string, staging: string): boolean {
  const [now, then] = [join(output, MANIFEST), join(staging, MANIFEST)]
  const stats = lstatSync(now, { throwIfNoEntry: false })
  if (!stats?.isFile() || stats.size !== statSync(then).size) return true
  const [one, other] = [openSync(now, 'r'), openSync(then, 'r')]
  try {
    for (;;) {
      const [a, b] = [Buffer.alloc(PIECE), Buffer.alloc(PIECE)]
      const length = readSync(one, a)
      readSync(other, b)
      if (!a.equals(b)) return true
      if (length === 0) return false
    }
  } finally {
    closeSync(one)
    closeSync(other)
  }
}

/** An equal manifest stays, and only counts as put there now. */
function putManifest(output: string, staging: string): boolean {
  const path = join(output, MANIFEST)
  if (isOtherManifest(output, staging)) {
    renameSync(join(staging, MANIFEST), path)
    return true
  }
  const { atime, mtime } = statSync(path)
  utimesSync(path, atime, mtime)
  return false
}
