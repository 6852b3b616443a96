import { createHash } from 'node:crypto'
import type { TenantFacts } from '../policy/tenant-facts.ts'
import type { TenantTree } from '../project/manifest.ts'
import { sha256 } from '../project/sha256.ts'
import { remembered } from '../text/remembered.ts'
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
  /** How many files its folder has. */
  readonly files: number
  readonly hasPdfs: boolean
}

/** What is remembered of a tenant. */
export function knownFrom(
  record: string,
  { facts, tree, pages, files, pdfs }: TenantRecord
): Known {
  const { name, updated } = facts
  const brief = briefFacts(facts)
  const { id, host, base } = brief
  const row = shortHash(JSON.stringify([id, name, host, updated, facts.pages]))
  return {
    id,
    host,
    base,
    tree,
    record,
    facts: brief,
    row,
    pages,
    files: files.length,
    hasPdfs: pdfs.length > 0
  }
}

/** The same after it came from a thread, which gives each tenant texts of its own. */
export function knownHere(known: Known): Known {
  const facts = briefFacts(known.facts)
  const { id, host, base } = facts
  return { ...known, id, host, base, facts }
}

/** Facts without the list of pages; what many tenants have in common is in memory only once. */
export function briefFacts(facts: TenantFacts): TenantFacts {
  const { id, name, host, base, updated, locales, baseFile, overridden } = facts
  return {
    id: alone(id),
    name: alone(name),
    host: alone(host),
    base: alone(base),
    updated: common(updated),
    locales: commonList(locales.join(' ')),
    baseFile: common(baseFile),
    pages: NONE,
    overridden: overridden.length === 0 ? NONE : overridden
  }
}

const NONE: readonly never[] = []

/** The same text, without the text of the file from which it was cut and which it would keep in memory. */
function alone(text: string): string {
  return Buffer.from(text).toString()
}

const common = remembered((text: string) => text)
const commonList = remembered((texts: string): readonly string[] => texts.split(' '))

/** How many texts are hashed at once. */
const AT_ONCE = 1000

/** A hash over texts, of which none can be taken for two. */
export function sumOfTexts(texts: readonly string[]): string {
  const hash = createHash('sha256')
  for (let start = 0; start < texts.length; start += AT_ONCE) {
    const some = texts.slice(start, start + AT_ONCE)
    hash.update(some.map((text) => `${text.length} ${text}`).join(''))
  }
  return hash.digest('hex')
}

function shortHash(text: string): string {
  return sha256(text).slice(0, 32)
}
