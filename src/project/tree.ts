import { compare } from '../diagnostics/compare.ts'
import { HEADER_SETS, type Headers, servedAs } from './headers.ts'
import type { WrittenFile } from './output-file.ts'
import { sha256 } from './sha256.ts'

/** What a tree is the hash of: one line a file, in the order of their paths. */
export type HashedFile = Pick<WrittenFile, 'path' | 'sha256'>

/**
 * The lines of a folder's tree, one a file, in the order of their paths: its path in the folder, its
 * hash, its type, and the hash of its headers, so that a file with other headers is another file.
 * `folder` is empty where the paths start at the top of the output already.
 */
export function treeLines(folder: string, files: readonly HashedFile[]): string {
  const start = folder === '' ? 0 : folder.length + 1
  return files
    .toSorted((a, b) => compare(a.path, b.path))
    .map(({ path, sha256 }) => {
      const { contentType, headers } = servedAs(path)
      return `${path.slice(start)} ${sha256} ${contentType} ${HEADER_HASHES[headers]}\n`
    })
    .join('')
}

/** The hash of a folder's tree. */
export function treeOf(folder: string, files: readonly HashedFile[]): string {
  return sha256(treeLines(folder, files))
}

/** The hash by which the line of a file names its headers. Their order counts too. */
export function headersHash(headers: Headers): string {
  return sha256(JSON.stringify(headers))
}

const HEADER_HASHES: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(HEADER_SETS).map(([name, headers]) => [name, headersHash(headers)])
)
