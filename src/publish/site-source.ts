import { sha256 } from '../project/sha256.ts'
import { codeOf, isFileLimit, reasonOf } from '../project/system-error.ts'
import type { SiteFile } from '../release/site-manifest.ts'
import { inPool } from './in-pool.ts'
import { StoreFailure } from './store-failure.ts'

/** Gives what a file of the output holds, by its path; an error of the system where it cannot. */
export type ReadFile = (path: string) => Promise<Buffer>

/** How many files are read at once. */
const AT_ONCE = 8

/**
 * Whether all these files still are as the manifest says: those that are not are named all at once,
 * before anything is sent. `tell` hears of each that is done.
 */
export async function checkFiles(
  files: readonly SiteFile[],
  read: ReadFile,
  tell: (done: number) => void
): Promise<void> {
  const missing: string[] = []
  const changed: string[] = []
  let done = 0
  await inPool(files, AT_ONCE, async (file) => {
    const body = await contentOf(file, read)
    if (typeof body === 'string') missing.push(body)
    else if (!isAsBuilt(file, body)) changed.push(file.path)
    tell(++done)
  })
  if (missing.length + changed.length > 0) throw siteChanged(missing, changed)
}

/** What a file holds, if it still is what the manifest says: it is looked at as it is sent. */
export async function readAsBuilt(file: SiteFile, read: ReadFile): Promise<Buffer> {
  const body = await contentOf(file, read)
  if (typeof body === 'string') throw siteChanged([body], [])
  if (!isAsBuilt(file, body)) throw siteChanged([], [file.path])
  return body
}

/** What a file holds; its path, and why, where that cannot be read. */
async function contentOf({ path }: SiteFile, read: ReadFile): Promise<Buffer | string> {
  try {
    return await read(path)
  } catch (error) {
    const reason = reasonOf(error)
    if (isFileLimit(error)) throw new StoreFailure({ code: 'file-limit', reason })
    return codeOf(error) === 'ENOENT' ? path : `${path} (${reason})`
  }
}

function isAsBuilt({ size, sha256: hash }: SiteFile, body: Buffer): boolean {
  return body.length === size && sha256(body) === hash
}

function siteChanged(missing: readonly string[], changed: readonly string[]): StoreFailure {
  return new StoreFailure({
    code: 'site-changed',
    missing: missing.toSorted(),
    changed: changed.toSorted()
  })
}
