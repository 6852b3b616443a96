import { constants } from 'node:fs'
import { type FileHandle, lstat, open, readdir, realpath, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { compare } from '../diagnostics/compare.ts'
import { collectDiagnostics, type Diagnostic, type Report } from '../diagnostics/diagnostic.ts'
import { type SourceFile, wholeFile } from '../diagnostics/place.ts'
import type { Problem } from '../diagnostics/problem.ts'
import { decodeText, MAX_BYTES } from './decode-text.ts'
import { codeOf, isFileLimit, reasonOf } from './system-error.ts'

/** The folders that hold the project's texts. */
export const SOURCE_FOLDERS = ['tenants', 'content'] as const

/** How many files are read at the same time. */
const AT_ONCE = 64

/** The texts of a project, and what could not be read. */
export interface SourceRead {
  readonly files: readonly SourceFile[]
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Reads all YAML and Markdown files and logos under the source folders. Nothing outside of them is read, even
 * where a link points there; names that start with a dot and README.md are passed over.
 */
export async function readSourceFiles(root: string): Promise<SourceRead> {
  const { found, report } = collectDiagnostics()
  const paths: string[] = []
  for (const folder of SOURCE_FOLDERS) await list(root, folder, paths, report)
  paths.sort(compare)
  const files: SourceFile[] = []
  for (let start = 0; start < paths.length; start += AT_ONCE) {
    const batch = paths.slice(start, start + AT_ONCE)
    const read = await Promise.all(batch.map((path) => readSource(root, path, report)))
    files.push(...read.filter((file) => file !== undefined))
  }
  return { files, diagnostics: found }
}

async function list(root: string, folder: string, paths: string[], report: Report): Promise<void> {
  const problem = (path: string, error: unknown) =>
    report(wholeFile(path), { code: 'file-unreadable', reason: reasonOf(error) })
  let entries: Awaited<ReturnType<typeof entriesOf>>
  try {
    entries = await entriesOf(join(root, folder))
  } catch (error) {
    if (codeOf(error) === 'ENOENT')
      return report(wholeFile(folder), { code: 'folder-missing', folder })
    return problem(folder, error)
  }
  for (const entry of entries) {
    const path = `${folder}/${entry.name}`
    if (isPassedOver(entry.name)) continue
    const isFolder = entry.isDirectory()
    if (isFolder && !/\.(ya?ml|md)$/i.test(entry.name)) await list(root, path, paths, report)
    else if (isFolder) report(wholeFile(path), { code: 'file-is-folder' })
    else if (/\.(yaml|md)$/.test(entry.name) || isLogo(path)) paths.push(path)
    else if (entry.isSymbolicLink() && (await leadsToFolder(join(root, path))))
      report(wholeFile(path), { code: 'link-to-folder' })
    else report(wholeFile(path), wrongEnding(path))
  }
}

/** Hidden files, copies that editors make, and a README are nobody's source. */
function isPassedOver(name: string): boolean {
  return /^[.#]|~$/.test(name) || name === 'README.md'
}

/** A picture in the folder of a tenant or of a profile. */
function isLogo(path: string): boolean {
  return /^tenants\/(?:profiles\/)?[^/]+\/logo(?:-dark)?\.(?:svg|png)$/.test(path)
}

/** A file with another ending would be passed over, and its tenant unpublished without a word. */
function wrongEnding(path: string): Problem {
  if (/^tenants\/.+\/[^/]*logo[^/]*\.(?:svgz?|png|jpe?g|gif|webp|avif|ico|bmp|tiff?)$/i.test(path))
    return { code: 'logo-ending' }
  const meant = /^(.*?)\.(ya?ml|md|markdown)(\.txt)?$/i.exec(path)
  if (meant === null) return { code: 'file-unexpected' }
  const ending = /^y/i.test(meant[2] ?? '') ? 'yaml' : 'md'
  return { code: 'file-ending', ending, renamed: `${meant[1]}.${ending}` }
}

async function leadsToFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory()
  } catch (error) {
    if (codeOf(error) !== undefined) return false
    throw error
  }
}

function entriesOf(folder: string) {
  return readdir(folder, { withFileTypes: true })
}

/** A file with its text; a logo, which need not be a text, with its bytes. */
async function readSource(
  root: string,
  path: string,
  report: Report
): Promise<SourceFile | undefined> {
  const bytes = await readBytes(root, path, report)
  if (isLogo(path)) {
    if (bytes === undefined) return { path, text: '', isUnreadable: true }
    const decoded = decodeText(bytes)
    return { path, text: 'text' in decoded ? decoded.text : '', bytes }
  }
  if (bytes === undefined) return undefined
  const decoded = decodeText(bytes)
  if ('text' in decoded) return { path, text: decoded.text }
  const lines = bytes
    .subarray(0, decoded.badByte - 1)
    .toString('latin1')
    .split('\n')
  const column = (lines.at(-1) ?? '').length + 1
  const at = { ...wholeFile(path), line: lines.length, column, endColumn: column + 1 }
  return void report(at, { code: 'file-not-utf8', byte: decoded.badByte })
}

/** Opens without blocking and looks at what was opened: a pipe or a device is never waited for. */
async function readBytes(root: string, path: string, report: Report): Promise<Buffer | undefined> {
  const place = wholeFile(path)
  let handle: FileHandle | undefined
  try {
    const target = await linkTarget(root, path)
    if (target !== undefined) return void report(place, { code: 'link-leaves-folder', target })
    handle = await open(join(root, path), constants.O_RDONLY | constants.O_NONBLOCK)
    const stats = await handle.stat()
    if (stats.isDirectory()) return void report(place, { code: 'file-is-folder' })
    if (!stats.isFile())
      return void report(place, { code: 'file-unreadable', reason: 'it is not a plain file' })
    if (stats.size > MAX_BYTES)
      return void report(place, { code: 'file-too-large', size: stats.size, limit: MAX_BYTES })
    return await handle.readFile()
  } catch (error) {
    // Not a fault of this file: said once, about all of them.
    if (isFileLimit(error))
      return void report(wholeFile(path.split('/')[0] ?? ''), {
        code: 'file-limit',
        reason: reasonOf(error)
      })
    return void report(place, { code: 'file-unreadable', reason: reasonOf(error) })
  } finally {
    await handle?.close()
  }
}

/** Where a link leads, if that is outside of its source folder. */
async function linkTarget(root: string, path: string): Promise<string | undefined> {
  if (!(await lstat(join(root, path))).isSymbolicLink()) return undefined
  const folder = await realpath(join(root, path.split('/')[0] ?? ''))
  const target = await realpath(join(root, path))
  const way = relative(folder, target)
  return way === '..' || way.startsWith(`..${sep}`) ? target : undefined
}
