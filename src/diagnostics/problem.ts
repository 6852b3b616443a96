import { accessibilityProblems } from './problems/accessibility-problems.ts'
import { brandProblems } from './problems/brand-problems.ts'
import { contentProblems } from './problems/content-problems.ts'
import { fileProblems } from './problems/file-problems.ts'
import { folderProblems } from './problems/folder-problems.ts'
import { hostProblems } from './problems/host-problems.ts'
import { inheritanceProblems } from './problems/inheritance-problems.ts'
import { keyProblems } from './problems/key-problems.ts'
import { lintProblems } from './problems/lint-problems.ts'
import { outputProblems } from './problems/output-problems.ts'
import { overrideProblems } from './problems/override-problems.ts'
import { platformProblems } from './problems/platform-problems.ts'
import { releaseProblems } from './problems/release-problems.ts'
import { shardProblems } from './problems/shard-problems.ts'
import { storeProblems } from './problems/store-problems.ts'
import { tenantProblems } from './problems/tenant-problems.ts'
import { translationProblems } from './problems/translation-problems.ts'
import { valueProblems } from './problems/value-problems.ts'
import { verifyProblems } from './problems/verify-problems.ts'
import { yamlProblems } from './problems/yaml-problems.ts'
import type { Words } from './words.ts'

/** Every problem that can be reported, by code. A code cannot exist without its words. */
const PROBLEMS = {
  ...fileProblems,
  ...yamlProblems,
  ...valueProblems,
  ...tenantProblems,
  ...inheritanceProblems,
  ...overrideProblems,
  ...accessibilityProblems,
  ...brandProblems,
  ...contentProblems,
  ...translationProblems,
  ...outputProblems,
  ...platformProblems,
  ...shardProblems,
  ...hostProblems,
  ...storeProblems,
  ...folderProblems,
  ...releaseProblems,
  ...keyProblems,
  ...verifyProblems,
  ...lintProblems
}

export type Code = keyof typeof PROBLEMS

type ArgsOf<C extends Code> =
  Parameters<(typeof PROBLEMS)[C]> extends [infer Args] ? Args : Record<never, never>

/** A problem as data: its code and what its sentence needs. */
export type Problem = { [C in Code]: { readonly code: C } & ArgsOf<C> }[Code]

/** All codes, sorted: what docs/errors.md has a heading for. */
export const CODES: readonly Code[] = (Object.keys(PROBLEMS) as Code[]).toSorted()

/** The sentences of a problem. */
export function wordsFor(problem: Problem): Words {
  // The union guarantees that the arguments belong to the code; the table's type cannot say so.
  const words = PROBLEMS[problem.code] as (args: Problem) => Words
  return words(problem)
}
