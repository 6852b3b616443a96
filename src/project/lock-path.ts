import { createHash } from 'node:crypto'
import { constants } from 'node:fs'
import { access, realpath } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { makeFolder } from './make-folder.ts'
import { codeOf } from './system-error.ts'

/**
 * Where the lock of an output folder stands: `.cache/<name>.lock` beside the folder itself, for
 * `dist` in the project `.cache/dist.lock`.
 *
 * Beside it, and not in it, since what is in it gets published, also after a kill. Links are followed
 * first: two projects whose `dist` leads to one folder find one lock. Where nothing can be put
 * beside the folder, as with a volume in a container that can only be read, the lock stands in the
 * folder for temporary files, named after the path: it then holds on this machine only.
 */
export async function lockPathOf(output: string): Promise<string> {
  const real = await realPathOf(output)
  const folder = join(dirname(real), '.cache')
  try {
    makeFolder(folder)
    await access(folder, constants.W_OK | constants.X_OK)
    return join(folder, `${basename(real)}.lock`)
  } catch (error) {
    if (codeOf(error) === undefined) throw error
    return localLockPath(real)
  }
}

/**
 * Where a lock stands that counts on this machine only. A lost shard is built again on another machine,
 * which cannot know that the first one is lost; what two of them write at once is found by the merge.
 */
export async function localLockPathOf(output: string): Promise<string> {
  return localLockPath(await realPathOf(output))
}

function localLockPath(real: string): string {
  const key = createHash('sha256').update(real).digest('hex').slice(0, 16)
  return join(tmpdir(), `policy-pages-${key}.lock`)
}

/** The path without links; what does not exist yet has none. */
async function realPathOf(path: string): Promise<string> {
  try {
    return await realpath(path)
  } catch (error) {
    if (codeOf(error) !== 'ENOENT' || dirname(path) === path) throw error
    return join(await realPathOf(dirname(path)), basename(path))
  }
}
