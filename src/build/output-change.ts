import { compare } from '../diagnostics/compare.ts'
import { MANIFEST } from '../project/output-file.ts'
import type { Replacement } from '../project/replace-files.ts'
import type { Known } from './ledger.ts'
import type { MadeTenants } from './make-tenants.ts'

/** What a build did with the output, in files. */
export interface OutputChange {
  readonly pages: number
  readonly written: number
  readonly unchanged: number
  readonly removed: number
  /** A folder stands for all files in it, where it is new. */
  readonly writtenPaths: readonly string[]
  readonly removedPaths: readonly string[]
}

/** Counts what was done: with the tenants that were made, with the rest, and with the manifest. */
export function changeOf(
  known: readonly Known[],
  made: MadeTenants,
  top: Replacement,
  isOtherManifest: boolean
): OutputChange {
  const all = [...made.replacements, top]
  const sum = (count: (one: Replacement) => number) =>
    all.reduce((total, one) => total + count(one), 0)
  return {
    pages: known.reduce((total, { pages }) => total + pages, 0),
    written: sum(({ writtenCount }) => writtenCount) + (isOtherManifest ? 1 : 0),
    unchanged: made.unchanged + sum(({ unchanged }) => unchanged) + (isOtherManifest ? 0 : 1),
    removed: sum(({ removed }) => removed.length),
    writtenPaths: [
      ...(isOtherManifest ? [MANIFEST] : []),
      ...all.flatMap(({ newFolder, written }) =>
        newFolder === undefined ? written : [`${newFolder}/`]
      )
    ].toSorted(compare),
    removedPaths: all.flatMap(({ removed }) => removed).toSorted(compare)
  }
}
