import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Dependencies } from '../policy/dependencies.ts'
import type { TenantFacts } from '../policy/tenant-facts.ts'
import type { WrittenFile } from '../project/output-file.ts'
import { sha256 } from '../project/sha256.ts'

/** What was made for a tenant, kept for the next build. */
export interface TenantRecord {
  readonly dependencies: Dependencies
  /** The hash over these parts when it was made. */
  readonly sum: string
  readonly facts: TenantFacts
  /** Everything in its folder, by path. */
  readonly files: readonly WrittenFile[]
  /** What it uses, and other tenants may use too. */
  readonly sharedFiles: readonly WrittenFile[]
  readonly tree: string
  readonly pages: number
  /** The names of its PDFs in their cache. */
  readonly pdfs: readonly string[]
  /** Warnings: with an error there is no record. */
  readonly diagnostics: readonly Diagnostic[]
}

/** The name under which a record is kept: a hash of the program and of the tenant's own files. */
export function recordName(program: string, id: string, sum: string): string {
  return sha256(`${program} ${id} ${sum}`)
}

/** A record as it is kept. */
export function recordText(record: TenantRecord): string {
  return JSON.stringify(record)
}

/**
 * Reads a record back. The store has noticed what was damaged. One that was forged is noticed here, if
 * it is no record, or names files outside of the folder of its tenant.
 */
export function readRecord(id: string, content: Uint8Array | undefined): TenantRecord | undefined {
  const record = content && (parsed(content) as Partial<TenantRecord> | undefined)
  return record && isRecord(id, record) ? record : undefined
}

/** Reads a list of files back that belong to no tenant, with the same care. */
export function readFiles(content: Uint8Array | undefined): readonly WrittenFile[] | undefined {
  const files = content && parsed(content)
  return areFiles(files) ? files : undefined
}

/** All files that belong to no tenant, and the names under which their parts are kept. */
export interface TopRecord {
  readonly files: readonly WrittenFile[]
  readonly parts: readonly string[]
}

/** Reads that back, with the same care. */
export function readTop(content: Uint8Array | undefined): TopRecord | undefined {
  const record = content && (parsed(content) as Partial<TopRecord> | undefined)
  const { files, parts } = record ?? {}
  const areNames = Array.isArray(parts) && parts.every((name) => typeof name === 'string')
  return areFiles(files) && areNames ? { files, parts } : undefined
}

function isRecord(id: string, record: Partial<TenantRecord>): record is TenantRecord {
  const { dependencies, sum, facts, files, sharedFiles, tree, pages, pdfs, diagnostics } = record
  const { profiles, services, locales } = dependencies ?? {}
  const { pages: listed, overridden, locales: languages } = facts ?? {}
  const lists = [profiles, services, locales, listed, overridden, languages, pdfs, diagnostics]
  if (!lists.every(Array.isArray) || typeof pages !== 'number') return false
  if (typeof sum !== 'string' || typeof tree !== 'string' || facts?.id !== id) return false
  return areFiles(files, id) && areFiles(sharedFiles, '_assets')
}

/** Whether this is a list of files in a folder, as they were written. */
function areFiles(files: unknown, folder?: string): files is readonly WrittenFile[] {
  return (
    Array.isArray(files) &&
    files.every((file: Partial<WrittenFile> | null) => {
      const { path, sha256, size } = file ?? {}
      const isFile = typeof sha256 === 'string' && typeof size === 'number'
      return isFile && isIn(folder, path)
    })
  )
}

/** Any JSON; nothing where it is none. */
function parsed(content: Uint8Array): unknown {
  try {
    return JSON.parse(content.toString()) ?? undefined
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

function isIn(folder: string | undefined, path: unknown): boolean {
  if (typeof path !== 'string' || path.includes('\0')) return false
  const isInside = folder === undefined || path.startsWith(`${folder}/`)
  return isInside && !/\/\.{0,2}\//.test(`/${path}/`)
}
