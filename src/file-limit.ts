import { existsSync } from 'node:fs'
import { dirname } from 'node:path'

/** As the problem `file-limit` says it, whose words cannot be loaded now. A test compares the two. */
const TEXT = `The program cannot start: it may not have as many files open at once as it needs.
-> Raise the limit to 4096 or more: with "ulimit -n 4096" in this shell, or where "ulimit -Hn" prints less, in the settings of the machine, the service or the container.
`

/** What to print when the program could not be loaded because of the limit; nothing if it is a bug. */
export function fileLimitText(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined
  if (error.code === 'EMFILE' || error.code === 'ENFILE') return TEXT
  // At the limit Node takes a package that is there for a missing one.
  const [, path] = /^Cannot find package '([^']+)'/.exec(error.message) ?? []
  const isThere = path !== undefined && existsSync(dirname(path))
  return error.code === 'ERR_MODULE_NOT_FOUND' && isThere ? TEXT : undefined
}
