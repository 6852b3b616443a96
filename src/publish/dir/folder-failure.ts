import type { Problem } from '../../diagnostics/problem.ts'
import { codeOf, reasonOf } from '../../project/system-error.ts'
import { StoreFailure } from '../store-failure.ts'

/** Does something in the folder of a store; what the system refuses is told in words. */
export async function inFolder<Result>(
  store: string,
  work: () => Promise<Result>
): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    throw new StoreFailure(folderProblem(store, error))
  }
}

/** What an error of the system means for who publishes to a folder. What is none is thrown: a bug. */
function folderProblem(store: string, error: unknown): Problem {
  if (error instanceof StoreFailure) return error.problem
  const reason = reasonOf(error)
  switch (codeOf(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return { code: 'folder-full', store, reason }
    case 'EROFS':
      return { code: 'folder-read-only', store }
    case 'EACCES':
    case 'EPERM':
      return { code: 'folder-not-writable', store, reason }
    case 'EMFILE':
    case 'ENFILE':
      return { code: 'file-limit', reason }
    case 'EXDEV':
    case 'EMLINK':
    case 'ENOTSUP':
    case 'ENOSYS':
      return { code: 'folder-other-disk', store, reason }
    case 'ENOTDIR':
    case 'EISDIR':
    case 'EEXIST':
    case 'ENOTEMPTY':
      return { code: 'folder-in-the-way', store, path: pathOf(error) ?? store }
    default:
      return { code: 'folder-failed', store, reason }
  }
}

function pathOf(error: unknown): string | undefined {
  const { dest, path } = error as { readonly dest?: unknown; readonly path?: unknown }
  return [dest, path].find((one) => typeof one === 'string')
}
