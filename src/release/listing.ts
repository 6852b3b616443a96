import { sha256 } from '../project/sha256.ts'
import { headersHash } from '../project/tree.ts'
import type { ReleaseData } from '../schema/release-data.ts'
import { fileAndFolder, whyUnsafe } from './safe-path.ts'

/** A file of a tree, as the listing of the tree names it. */
export interface ListedFile {
  /** Relative to the folder of the tree. */
  readonly path: string
  readonly sha256: string
  readonly contentType: string
  /** The hash of its headers. */
  readonly headers: string
}

/** A type has at most one space in it, so a line is read from its end in one way only. */
const LINE = /^(.+) ([0-9a-f]{64}) ([a-z]+\/[a-z0-9.+-]+(?:; charset=utf-8)?) ([0-9a-f]{64})$/

/**
 * The files that a listing names, in the order of their paths. Nothing where it is not the listing of
 * this tree: its own hash is that of the tree, so nobody can change a letter of it.
 */
export function readListing(
  tree: string,
  body: Uint8Array | string
): readonly ListedFile[] | undefined {
  if (sha256(body) !== tree) return undefined
  const text = typeof body === 'string' ? body : Buffer.from(body).toString('utf8')
  if (text === '') return []
  if (!text.endsWith('\n')) return undefined
  const files: ListedFile[] = []
  for (const line of text.slice(0, -1).split('\n')) {
    const [, path = '', hash = '', contentType = '', headers = ''] = LINE.exec(line) ?? []
    if (path === '' || whyUnsafe(path) !== undefined) return undefined
    files.push({ path, sha256: hash, contentType, headers })
  }
  return fileAndFolder(files.map(({ path }) => path)) === undefined ? files : undefined
}

/** The name of the headers that a line means by their hash, in the release that holds the tree. */
export function headerNames({
  headers
}: Pick<ReleaseData, 'headers'>): ReadonlyMap<string, string> {
  return new Map(Object.entries(headers).map(([name, set]) => [headersHash(set), name]))
}
