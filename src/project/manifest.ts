import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { HEADER_SETS } from './headers.ts'
import { BETWEEN } from './manifest-entries.ts'
import { MANIFEST, type OutputFile, type WrittenFile } from './output-file.ts'
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

/** Entries of the manifest that stand together: of the files of one tenant, or of one other file. */
export interface ManifestPart {
  /** The folder of the tenant with `/`, or the path of the file. */
  readonly name: string
  /** Makes the entries, when it is their turn. */
  entries(): string
}

/** Some text of the manifest. */
export interface ManifestPiece {
  readonly text: string
  /** The name of the part whose entries it is, if it is one's. */
  readonly part?: string
}

/**
 * The file that tells hosts how to serve all others, and publishers what has changed, piece by piece,
 * so that it need not be in memory as a whole. `parts` come in the order of their names, `tenants` in
 * that of their ids.
 */
export function* manifestPieces(
  parts: Iterable<ManifestPart>,
  tenants: Iterable<TenantTree>
): Generator<ManifestPiece> {
  const head = { format: 'policy-pages/2', headers: HEADER_SETS }
  yield { text: JSON.stringify(head, null, 2).replace(/\n}$/, ',\n  "files": [') }
  yield* list(parts, ({ name, entries }) => ({ text: entries(), part: name }))
  yield { text: '],\n  "tenants": [' }
  yield* list(tenants, (tenant) => ({ text: tenantEntry(tenant) }))
  yield { text: ']\n}\n' }
}

/** The items of a list in a JSON file, as `JSON.stringify` would indent them. */
function* list<Item>(
  items: Iterable<Item>,
  pieceOf: (item: Item) => ManifestPiece
): Generator<ManifestPiece> {
  let isFirst = true
  for (const item of items) {
    const piece = pieceOf(item)
    if (piece.text === '') continue
    yield { text: isFirst ? '\n    ' : BETWEEN }
    yield piece
    isFirst = false
  }
  if (!isFirst) yield { text: '\n  ' }
}

function tenantEntry({ id, host, base, tree }: TenantTree): string {
  return `{
      "id": ${JSON.stringify(id)},
      "host": ${JSON.stringify(host)},
      "base": ${JSON.stringify(base)},
      "tree": ${JSON.stringify(tree)}
    }`
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
