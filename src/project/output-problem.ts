import type { Problem } from '../diagnostics/problem.ts'
import { HalfWritten } from './half-written.ts'
import { LockHeld } from './lock.ts'
import { codeOf, reasonOf } from './system-error.ts'

/** What an error while writing means for the person who runs the build; nothing if it is a bug. */
export function outputProblem(error: unknown): Problem | undefined {
  if (error instanceof LockHeld) return lockProblem(error)
  if (error instanceof HalfWritten)
    return { code: 'output-half-written', reason: reasonOf(error.cause) }
  switch (codeOf(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return { code: 'output-full', reason: reasonOf(error) }
    case 'EMFILE':
    case 'ENFILE':
      return { code: 'file-limit', reason: reasonOf(error) }
    case 'EROFS':
      return { code: 'output-read-only' }
    case 'EACCES':
    case 'EPERM':
      return { code: 'output-not-writable', reason: reasonOf(error) }
    case 'ENOTDIR':
    case 'EEXIST':
      return { code: 'output-not-folder' }
    case undefined:
      return undefined
    default:
      return { code: 'output-failed', reason: reasonOf(error) }
  }
}

/** Who holds the lock of the output folder, and what can be done about it. */
function lockProblem({ path, holder, isElsewhere }: LockHeld): Problem {
  const { pid, host } = holder
  const since = momentOf(holder.since)
  return isElsewhere
    ? { code: 'output-locked-elsewhere', pid, host, since, lock: path }
    : { code: 'output-locked', pid, since }
}

/** A moment as people read it: 2026-11-25 22:10 UTC. What is none stays as it is. */
export function momentOf(moment: string): string {
  return moment.replace(/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d):.*Z$/, '$1 $2 UTC')
}
