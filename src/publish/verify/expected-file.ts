import type { Headers } from '../../project/headers.ts'
import { headerNames, type ListedFile } from '../../release/listing.ts'
import type { ReleaseData, ReleasedFile } from '../../schema/release-data.ts'

/** A file of a release, and how it is answered at its address. */
export interface ExpectedFile {
  /** In the tree; that of an asset starts with its folder. */
  readonly path: string
  readonly address: string
  readonly status: 200 | 404
  readonly sha256: string
  readonly contentType: string
  readonly headers: Headers
}

/** What is shown where there is no page, and an address at which no tenant has one. */
const NO_PAGE = '404.html'
const NOWHERE = 'policy-pages-verify/no-such-page/'

/**
 * How the files of a tree are answered under an address. Nothing where a file has headers that the
 * release does not know.
 */
export function expectedFiles(
  files: readonly ListedFile[],
  { headers }: Pick<ReleaseData, 'headers'>,
  base: string
): readonly ExpectedFile[] | undefined {
  const names = headerNames({ headers })
  const expected: ExpectedFile[] = []
  for (const { headers: hash, ...file } of files) {
    const own = headers[names.get(hash) ?? '']
    if (own === undefined) return undefined
    const status = file.path === NO_PAGE ? 404 : 200
    const at = status === 404 ? NOWHERE : file.path
    expected.push({ ...file, address: addressOf(at, base), status, headers: own })
  }
  return expected
}

/** How an asset is answered: its folder stands beside those of the tenants. */
export function expectedAsset(
  { path, sha256, contentType, headers }: ReleasedFile,
  release: ReleaseData,
  base: string
): ExpectedFile {
  const address = addressOf(`../${path}`, base)
  return {
    path,
    sha256,
    contentType,
    address,
    status: 200,
    headers: release.headers[headers] ?? {}
  }
}

/** The address of a file; the one of a page is that of its folder. */
export function addressOf(path: string, base: string): string {
  const names = path.replace(/(^|\/)index\.html$/, '$1').split('/')
  return new URL(names.map(encodeURIComponent).join('/'), base).href
}
