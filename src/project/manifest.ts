import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { HEADER_SETS, servedAs } from './headers.ts'
import { MANIFEST, type OutputFile } from './output-file.ts'
import type { WrittenFile } from './output-trust.ts'
import { sha256 } from './sha256.ts'
import { codeOf } from './system-error.ts'

/** A tenant as the manifest knows it, before its files are counted in. */
export interface PublishedTenant {
  readonly id: string
  readonly host: string
  /** The address under which its pages are published. */
  readonly base: string
}

/** A tenant with the hash of its tree: one over the paths, contents, types and headers of its files. */
export interface TenantTree extends PublishedTenant {
  readonly tree: string
}

/** A file as the manifest knows it. */
export function writtenFile({ path, content }: OutputFile): WrittenFile {
  return { path, sha256: sha256(content), size: Buffer.byteLength(content) }
}

/**
 * The file that tells hosts how to serve all others, and publishers what has changed, piece by piece,
 * so that it need not be in memory as a whole. `files` come in the order of their paths, `tenants` in
 * that of their ids.
 */
export function* manifestText(
  files: Iterable<WrittenFile>,
  tenants: Iterable<TenantTree>
): Generator<string> {
  const head = { format: 'policy-pages/2', headers: HEADER_SETS }
  yield JSON.stringify(head, null, 2).replace(/\n}$/, ',\n  "files": [')
  yield* items(files, ({ path, sha256, size }) => ({ path, sha256, size, ...servedAs(path) }))
  yield '],\n  "tenants": ['
  yield* items(tenants, ({ id, host, base, tree }) => ({ id, host, base, tree }))
  yield ']\n}\n'
}

/** The items of a list in a JSON file, as `JSON.stringify` would indent them. */
function* items<Item>(list: Iterable<Item>, entryOf: (item: Item) => object): Generator<string> {
  let isFirst = true
  for (const item of list) {
    const text = JSON.stringify(entryOf(item), null, 2).replaceAll('\n', '\n    ')
    yield `${isFirst ? '' : ','}\n    ${text}`
    isFirst = false
  }
  if (!isFirst) yield '\n  '
}

/** What an earlier build's manifest says; nothing when there is none that can be read. */
export function readManifest(output: string): EarlierManifest {
  let manifest: { readonly tenants?: unknown; readonly files?: unknown } | null
  try {
    manifest = JSON.parse(readFileSync(join(output, MANIFEST), 'utf8'))
  } catch (error) {
    if (error instanceof SyntaxError || codeOf(error) !== undefined)
      return { tenants: [], files: [] }
    throw error
  }
  const tenants = Array.isArray(manifest?.tenants) ? manifest.tenants : []
  const files = Array.isArray(manifest?.files) ? manifest.files : []
  return { tenants: tenants.filter(isPublishedTenant), files: files.filter(isWrittenFile) }
}

/** What can be told from a manifest that may be anybody's. */
interface EarlierManifest {
  readonly tenants: readonly PublishedTenant[]
  readonly files: readonly WrittenFile[]
}

function isWrittenFile(entry: Partial<WrittenFile> | null): entry is WrittenFile {
  const { path, sha256, size } = entry ?? {}
  return typeof path === 'string' && typeof sha256 === 'string' && typeof size === 'number'
}

/** A manifest may have been damaged, or be somebody else's: it is not trusted. */
function isPublishedTenant(entry: Partial<PublishedTenant> | null): entry is PublishedTenant {
  const texts = [entry?.id, entry?.host, entry?.base]
  return texts.every((text) => typeof text === 'string')
}
