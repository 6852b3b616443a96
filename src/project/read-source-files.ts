import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statSync
} from 'node:fs'
import { join, relative, sep } from 'node:path'
import { compare } from '../diagnostics/compare.ts'
import { collectDiagnostics, type Diagnostic, type Report } from '../diagnostics/diagnostic.ts'
import { type SourceFile, wholeFile } from '../diagnostics/place.ts'
import type { Problem } from '../diagnostics/problem.ts'
import { decodeText, MAX_BYTES } from './decode-text.ts'
import { codeOf, isFileLimit, reasonOf } from './system-error.ts'

/** The folders that hold the project's texts. */
export const SOURCE_FOLDERS = ['tenants', 'content'] as const

/** The texts of a project, and what could not be read. */
export interface SourceRead {
  readonly files: readonly SourceFile[]
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Reads all YAML and Markdown files and logos under the source folders. Nothing outside of them is read, even
 * where a link points there; names that start with a dot and README.md are passed over.
 */
export function readSourceFiles(root: string): SourceRead {
  const { found, report } = collectDiagnostics()
  const paths = listSourceFiles(root, report)
  const files = paths.flatMap((path) => readSource(root, path, report) ?? [])
  return { files, diagnostics: found }
}

/** The paths of all files that would be read, in order; what else lies there is reported. */
export function listSourceFiles(root: string, report: Report): string[] {
  const paths: string[] = []
  for (const folder of SOURCE_FOLDERS) list(root, folder, paths, report)
  return paths.sort(compare)
}

function list(root: string, folder: string, paths: string[], report: Report): void {
  const problem = (path: string, error: unknown) =>
    report(wholeFile(path), { code: 'file-unreadable', reason: reasonOf(error) })
  let entries: ReturnType<typeof entriesOf>
  try {
    entries = entriesOf(join(root, folder))
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') problem(folder, error)
    else report(wholeFile(folder), { code: 'folder-missing', folder })
    return
  }
  for (const entry of entries) {
    const path = `${folder}/${entry.name}`
    if (isPassedOver(entry.name)) continue
    const isFolder = entry.isDirectory()
    if (isFolder && !/\.(ya?ml|md)$/i.test(entry.name)) list(root, path, paths, report)
    else if (isFolder) report(wholeFile(path), { code: 'file-is-folder' })
    else if (/\.(yaml|md)$/.test(entry.name) || isLogo(path)) paths.push(path)
    else if (entry.isSymbolicLink() && leadsToFolder(join(root, path)))
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

function leadsToFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory()
  } catch (error) {
    if (codeOf(error) !== undefined) return false
    throw error
  }
}

function entriesOf(folder: string) {
  return readdirSync(folder, { withFileTypes: true })
}

/** A file with its text; a logo, which need not be a text, with its bytes. */
export function readSource(root: string, path: string, report: Report): SourceFile | undefined {
  const bytes = readBytes(root, path, report)
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
function readBytes(root: string, path: string, report: Report): Buffer | undefined {
  const place = wholeFile(path)
  let handle: number | undefined
  try {
    const target = linkTarget(root, path)
    if (target !== undefined) return void report(place, { code: 'link-leaves-folder', target })
    handle = openSync(join(root, path), constants.O_RDONLY | constants.O_NONBLOCK)
    const stats = fstatSync(handle)
    if (stats.isDirectory()) return void report(place, { code: 'file-is-folder' })
    if (!stats.isFile())
      return void report(place, { code: 'file-unreadable', reason: 'it is not a plain file' })
    if (stats.size > MAX_BYTES)
      return void report(place, { code: 'file-too-large', size: stats.size, limit: MAX_BYTES })
    return readFileSync(handle)
  } catch (error) {
    // Not a fault of this file: said once, about all of them.
    if (isFileLimit(error))
      return void report(wholeFile(path.split('/')[0] ?? ''), {
        code: 'file-limit',
        reason: reasonOf(error)
      })
    return void report(place, { code: 'file-unreadable', reason: reasonOf(error) })
  } finally {
    if (handle !== undefined) closeSync(handle)
  }
}

/** Where a link leads, if that is outside of its source folder. */
function linkTarget(root: string, path: string): string | undefined {
  if (!lstatSync(join(root, path)).isSymbolicLink()) return undefined
  const folder = realpathSync(join(root, path.split('/')[0] ?? ''))
  const target = realpathSync(join(root, path))
  const way = relative(folder, target)
  return way === '..' || way.startsWith(`..${sep}`) ? target : undefined
}
