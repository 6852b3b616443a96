import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { compare } from '../diagnostics/compare.ts'
import { HEADER_SETS, type Headers, type Served, servedAs } from './headers.ts'
import { MANIFEST, type OutputFile } from './output-file.ts'
import { codeOf } from './system-error.ts'

/** A tenant as the manifest knows it, before its files are counted in. */
export interface PublishedTenant {
  readonly id: string
  readonly host: string
  /** The address under which its pages are published. */
  readonly base: string
}

/** Every file of the output with what a host must know to serve it, and every tenant's tree. */
interface Manifest {
  readonly format: 'policy-pages/2'
  /** The headers of each kind of file. */
  readonly headers: Readonly<Record<string, Headers>>
  readonly files: readonly (Served & {
    readonly path: string
    readonly sha256: string
    /** In bytes. */
    readonly size: number
  })[]
  /** `tree` is one hash over the paths, contents, types and headers of all files of the tenant. */
  readonly tenants: readonly (PublishedTenant & { readonly tree: string })[]
}

/** The file that tells hosts how to serve all others, and publishers what has changed. */
export function manifestFile(
  files: readonly OutputFile[],
  tenants: readonly PublishedTenant[]
): OutputFile {
  const entries = files
    .filter(({ path }) => path !== MANIFEST)
    .toSorted((a, b) => compare(a.path, b.path))
    .map(({ path, content }) => ({
      path,
      sha256: sha256(content),
      size: Buffer.byteLength(content),
      ...servedAs(path)
    }))
  const trees = treesOf(entries)
  const manifest: Manifest = {
    format: 'policy-pages/2',
    headers: HEADER_SETS,
    files: entries,
    tenants: tenants
      .toSorted((a, b) => compare(a.id, b.id))
      .map((tenant) => ({ ...tenant, tree: sha256(trees.get(tenant.id) ?? '') }))
  }
  return { path: MANIFEST, content: `${JSON.stringify(manifest, null, 2)}\n` }
}

/** The tenants of an earlier build's manifest; none when there is no manifest that can be read. */
export async function readPublishedTenants(output: string): Promise<readonly PublishedTenant[]> {
  let manifest: { readonly tenants?: unknown } | null
  try {
    manifest = JSON.parse(await readFile(join(output, MANIFEST), 'utf8'))
  } catch (error) {
    if (error instanceof SyntaxError || codeOf(error) !== undefined) return []
    throw error
  }
  const tenants = Array.isArray(manifest?.tenants) ? manifest.tenants : []
  return tenants.filter(isPublishedTenant).map(({ id, host, base }) => ({ id, host, base }))
}

/** A manifest may have been damaged, or be somebody else's: it is not trusted. */
function isPublishedTenant(entry: Partial<PublishedTenant> | null): entry is PublishedTenant {
  const texts = [entry?.id, entry?.host, entry?.base]
  return texts.every((text) => typeof text === 'string')
}

/**
 * For each top folder one line a file: its path in the folder, its hash, its type, and the hash of its
 * headers, so that a file with other headers is found to be another file.
 */
function treesOf(files: Manifest['files']): ReadonlyMap<string, string> {
  const trees = new Map<string, string>()
  for (const { path, sha256, contentType, headers } of files) {
    const slash = path.indexOf('/')
    if (slash === -1) continue
    const folder = path.slice(0, slash)
    const line = `${path.slice(slash + 1)} ${sha256} ${contentType} ${HEADER_HASHES[headers]}\n`
    trees.set(folder, (trees.get(folder) ?? '') + line)
  }
  return trees
}

function sha256(content: OutputFile['content']): string {
  return createHash('sha256').update(content).digest('hex')
}

const HEADER_HASHES: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(HEADER_SETS).map(([name, headers]) => [name, sha256(JSON.stringify(headers))])
)
