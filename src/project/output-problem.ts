import type { Problem } from '../diagnostics/problem.ts'
import { HalfWritten } from './half-written.ts'
import { codeOf, reasonOf } from './system-error.ts'

/** What an error while writing means for the person who runs the build; nothing if it is a bug. */
export function outputProblem(error: unknown): Problem | undefined {
  if (error instanceof HalfWritten)
    return { code: 'output-half-written', reason: reasonOf(error.cause) }
  switch (codeOf(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return { code: 'output-full', reason: reasonOf(error) }
    case 'ENOTDIR':
    case 'EEXIST':
      return { code: 'output-not-folder' }
    case undefined:
      return undefined
    default:
      return { code: 'output-not-writable', reason: reasonOf(error) }
  }
}
