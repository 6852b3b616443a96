/** What the operating system's codes mean to a person. */
const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'no permission',
  EPERM: 'no permission',
  EROFS: 'the disk is read-only',
  ENOENT: 'it, or a folder above it, does not exist',
  ENOTDIR: 'a part of the path is a file',
  ELOOP: 'it is a link that leads to itself',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open on the whole machine',
  EBUSY: 'something else is using it',
  EXDEV: 'it is on another disk',
  ENAMETOOLONG: 'a name is too long for the disk',
  ESTALE: 'the disk of another machine was disconnected',
  ENOSPC: 'no space left',
  EDQUOT: 'the quota is used up',
  EFBIG: 'the file would become too large',
  EISDIR: 'it is a folder',
  EIO: 'the disk reports an error'
}

/** The code of an error of the operating system, such as ENOENT. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined
}

/** Why the operating system refused, in words. What is not its error is thrown again: a bug. */
export function reasonOf(error: unknown): string {
  const code = codeOf(error)
  if (code === undefined) throw error
  return REASONS[code] ?? code
}

/** Whether the system let a process have no more files open. */
export function isFileLimit(error: unknown): boolean {
  return /^E[MN]FILE$/.test(codeOf(error) ?? '')
}
