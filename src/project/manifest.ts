import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { compare } from '../diagnostics/compare.ts'
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
  readonly format: 'policy-pages/1'
  readonly files: readonly {
    readonly path: string
    readonly sha256: string
    /** In bytes. */
    readonly size: number
    readonly contentType: string
    readonly cacheControl: string
  }[]
  /** `tree` is one hash over the paths and contents of all files of the tenant. */
  readonly tenants: readonly (PublishedTenant & { readonly tree: string })[]
}

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  pdf: 'application/pdf',
  png: 'image/png',
  svg: 'image/svg+xml',
  xml: 'application/xml; charset=utf-8'
}

/** Pages are asked for anew each time; an asset's name changes with its content. */
const PAGE_CACHE = 'public, max-age=0, must-revalidate'
const ASSET_CACHE = 'public, max-age=31536000, immutable'

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
      contentType: TYPES[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream',
      cacheControl: path.startsWith('_assets/') ? ASSET_CACHE : PAGE_CACHE
    }))
  const trees = treesOf(entries)
  const manifest: Manifest = {
    format: 'policy-pages/1',
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

/** For each top folder one line a file: its path in the folder, and its hash. */
function treesOf(files: Manifest['files']): ReadonlyMap<string, string> {
  const trees = new Map<string, string>()
  for (const { path, sha256 } of files) {
    const slash = path.indexOf('/')
    if (slash === -1) continue
    const folder = path.slice(0, slash)
    trees.set(folder, `${trees.get(folder) ?? ''}${path.slice(slash + 1)} ${sha256}\n`)
  }
  return trees
}

function sha256(content: OutputFile['content']): string {
  return createHash('sha256').update(content).digest('hex')
}
