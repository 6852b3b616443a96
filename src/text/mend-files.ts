import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { groupBy } from '../diagnostics/group-by.ts'
import type { SourceFile } from '../diagnostics/place.ts'
import { type Mended, mendYaml } from './mend-yaml.ts'
import type { Refusal } from './yaml-cut.ts'

/** A project after its mends. */
export interface MendedFiles {
  readonly files: readonly SourceFile[]
  readonly mended: readonly Mended[]
  /** Why the problem at a place was left alone, by `keyOfProblem`. */
  readonly left: ReadonlyMap<string, Refusal>
}

/** A mend can bring to light what it hid. No project needs as many rounds as this. */
const MAX_ROUNDS = 20

/**
 * Mends files until nothing is left to mend; so a second run finds nothing more. `find` looks for
 * the problems of files as they are.
 */
export function mendFiles(
  files: readonly SourceFile[],
  find: (files: readonly SourceFile[]) => readonly Diagnostic[]
): MendedFiles {
  const mended: Mended[] = []
  let current = files
  let left = new Map<string, Refusal>()
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const found = find(current).filter(({ mend }) => mend !== undefined)
    const result = mendOnce(current, found)
    current = result.files
    left = result.left
    if (result.mended.length === 0) break
    mended.push(...result.mended)
  }
  return { files: current, mended, left }
}

/** Mends what was found, in every file once. */
function mendOnce(files: readonly SourceFile[], found: readonly Diagnostic[]) {
  const byFile = groupBy(found, ({ file }) => file)
  const mended: Mended[] = []
  const left = new Map<string, Refusal>()
  const after = files.map((file) => {
    const ofFile = byFile.get(file.path)
    if (ofFile === undefined) return file
    const result = mendYaml(file, ofFile)
    mended.push(...result.mended)
    for (const [one, why] of result.left) left.set(keyOfProblem(one), why)
    return result.mended.length === 0 ? file : result.file
  })
  return { files: after, mended, left }
}

/** What tells a problem from all others of a run. */
export function keyOfProblem({ file, line, column, code }: Diagnostic): string {
  return `${file}:${line}:${column} ${code}`
}
