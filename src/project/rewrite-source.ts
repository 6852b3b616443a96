import { lstat, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { decodeText } from './decode-text.ts'
import { codeOf, reasonOf } from './system-error.ts'
import { writeSource } from './write-source.ts'

const BYTE_ORDER_MARK = '\ufeff'

/**
 * Writes a file of the project in another way; `before` is what was read. A byte order mark stays.
 * Gives the reason when the file was left as it was.
 */
export async function rewriteSource(
  root: string,
  path: string,
  before: string,
  after: string
): Promise<string | undefined> {
  try {
    // Writing goes by renaming, which would put a file in the place of the link.
    if ((await lstat(join(root, path))).isSymbolicLink()) return 'it is a link to another file'
    const bytes = await readFile(join(root, path))
    const decoded = decodeText(bytes)
    if (!('text' in decoded) || decoded.text !== before) return 'it has changed since it was read'
    const hasMark = bytes.toString('utf8').startsWith(BYTE_ORDER_MARK)
    await writeSource(root, path, hasMark ? BYTE_ORDER_MARK + after : after)
    return undefined
  } catch (error) {
    if (codeOf(error) === undefined) throw error
    return reasonOf(error)
  }
}
