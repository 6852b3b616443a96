import { createHash } from 'node:crypto'
import type { TenantFacts } from '../policy/tenant-facts.ts'
import type { TenantTree } from '../project/manifest.ts'
import type { TenantRecord } from './tenant-record.ts'

/**
 * What is remembered of a tenant while all others are built: little, so that the memory of a build hardly
 * grows with the number of tenants. The rest stands in its record.
 */
export interface Known extends TenantTree {
  /** The name of its record. */
  readonly record: string
  /** Its facts, without the list of its pages. */
  readonly facts: TenantFacts
  /** A hash of its row in the list of all tenants. */
  readonly row: string
  readonly pages: number
}

/** What is remembered of a tenant. */
export function knownFrom(record: string, { facts, tree, pages }: TenantRecord): Known {
  const { id, host, base, name, updated } = facts
  const row = shortHash(JSON.stringify([id, name, host, updated, facts.pages]))
  return { id, host, base, tree, record, facts: { ...facts, pages: [] }, row, pages }
}

/** A hash over texts, of which none can be taken for two. */
export function sumOfTexts(texts: Iterable<string>): string {
  const hash = createHash('sha256')
  for (const text of texts) hash.update(`${text.length} ${text}`)
  return hash.digest('hex')
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32)
}
