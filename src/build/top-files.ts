import { SOURCE_LOCALE } from '../content/fallback.ts'
import type { Renderer } from '../eleventy/renderer.ts'
import { cookieDataSchema } from '../policy/cookie-data.ts'
import type { Shared } from '../policy/shared.ts'
import { contentOf } from '../policy/site-parts.ts'
import type { TenantFacts } from '../policy/tenant-facts.ts'
import { type ListPart, listParts, tenantList } from '../policy/tenant-list.ts'
import type { EntryStore } from '../project/entry-store.ts'
import type { OutputFile } from '../project/output-file.ts'
import { type Known, sumOfTexts } from './ledger.ts'
import type { MadeTexts } from './made-texts.ts'
import { readRecord } from './tenant-record.ts'

/** What the files need that belong to no tenant. */
export interface TopSources {
  readonly shared: Shared
  readonly program: string
  readonly renderer: () => Promise<Renderer>
  readonly store: EntryStore
  /** The facts of tenants that this build has made, as JSON. */
  readonly listed: MadeTexts
  /** By tenant, in the order of their files. */
  readonly known: readonly Known[]
}

/** Some files that belong to no tenant, and are made together. */
export interface TopPart {
  /** A hash of all that they are made from. */
  readonly name: string
  make(): AsyncIterable<OutputFile>
}

/** The name of all these files together: a hash of all that they are made from. */
export function topName(program: string, texts: string, known: readonly Known[]): string {
  const rows = known.flatMap(({ host, base, row }) => [host, base, row])
  return sumOfTexts([program, texts, ...rows])
}

/** Style sheets, the schema, and what the project adds. */
export function commonPart(sources: TopSources, texts: string): TopPart {
  const { program, known, renderer } = sources
  const hosts = known.flatMap(({ id, host, base }) => [id, host, base])
  return {
    name: sumOfTexts(['common', program, texts, ...hosts]),
    make: async function* () {
      const schema = cookieDataSchema()
      yield { path: schema.path, content: contentOf(schema) }
      const tenants = known.map(({ id, host, base }) => ({ id, host, base }))
      yield* await (await renderer()).rest(tenants)
    }
  }
}

/** The pages of the list of all tenants, each by itself: an edit of a tenant changes one of them. */
export function listPages(sources: TopSources, texts: string): TopPart[] {
  const { shared, program, known, renderer } = sources
  const content = shared.contentFor(SOURCE_LOCALE)
  const byId = new Map(known.map((one) => [one.id, one]))
  const facts = known.map((one) => one.facts)
  const parts = listParts(facts, content)
  const ends = parts.flatMap(({ path, tenants }) => [
    path,
    tenants[0]?.name ?? '',
    tenants.at(-1)?.name ?? ''
  ])
  const ofPart = ({ tenants }: ListPart) => tenants.flatMap(({ id }) => byId.get(id) ?? [])
  return parts.map((part) => ({
    name: sumOfTexts([part.path, program, texts, ...ends, ...ofPart(part).map(({ row }) => row)]),
    make: async function* () {
      const listed = ofPart(part).flatMap((one) => factsOf(one, sources))
      yield (await renderer()).tenantList(tenantList(part, parts, listed, content))
    }
  }))
}

/** Everything that is known of a tenant, from this build or from its record. */
function factsOf({ id, record }: Known, { listed, store }: TopSources): TenantFacts | [] {
  const made = listed.of(id)
  return made === undefined ? (readRecord(id, store.read(record))?.facts ?? []) : JSON.parse(made)
}
