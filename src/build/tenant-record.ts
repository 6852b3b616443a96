import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Dependencies } from '../policy/dependencies.ts'
import type { TenantFacts } from '../policy/tenant-facts.ts'
import type { WrittenFile } from '../project/output-trust.ts'

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

/** A record as it is kept. */
export function recordText(record: TenantRecord): string {
  return JSON.stringify(record)
}

/**
 * Reads a record back. The store has noticed what was damaged. One that was forged is noticed here, if
 * it is no record, or names files outside of the folder of its tenant.
 */
export function readRecord(id: string, content: Uint8Array | undefined): TenantRecord | undefined {
  const record = content && parsed(content.toString())
  const { facts, files, sharedFiles } = record ?? {}
  if (!Array.isArray(files) || !Array.isArray(sharedFiles) || facts?.id !== id) return undefined
  const isRight =
    files.every(({ path }) => isIn(id, path)) &&
    sharedFiles.every(({ path }) => isIn('_assets', path))
  return isRight ? (record as TenantRecord) : undefined
}

function parsed(text: string): Partial<TenantRecord> | undefined {
  try {
    return JSON.parse(text) ?? undefined
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

function isIn(folder: string, path: unknown): boolean {
  if (typeof path !== 'string' || !path.startsWith(`${folder}/`)) return false
  return !path.includes('/../') && !path.includes('//') && !path.includes('\0')
}
