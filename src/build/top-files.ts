import { SOURCE_LOCALE } from '../content/fallback.ts'
import type { Renderer } from '../eleventy/renderer.ts'
import { cookieDataSchema } from '../policy/cookie-data.ts'
import type { Shared } from '../policy/shared.ts'
import { contentOf } from '../policy/site-parts.ts'
import { listParts, tenantList } from '../policy/tenant-list.ts'
import type { EntryStore } from '../project/entry-store.ts'
import type { OutputFile } from '../project/output-file.ts'
import type { OutputTrust, WrittenFile } from '../project/output-trust.ts'
import { type Known, sumOfTexts } from './ledger.ts'
import { readFiles, readRecord } from './tenant-record.ts'

/** What the files need that belong to no tenant. */
export interface TopSources {
  readonly shared: Shared
  readonly renderer: () => Promise<Renderer>
  readonly store: EntryStore
  /** By tenant, in the order of their files. */
  readonly known: readonly Known[]
  /** Whether the list of all tenants is made. */
  readonly withList: boolean
}

/** The name under which the list of these files is kept: a hash of all that they are made from. */
export function topName(program: string, texts: string, known: readonly Known[]): string {
  const rows = known.flatMap(({ host, base, row }) => [host, base, row])
  return sumOfTexts([program, texts, ...rows])
}

/** The files as they were made the last time, if the output still holds all of them. */
export function topFilesBefore(
  name: string,
  store: EntryStore,
  trust: OutputTrust
): readonly WrittenFile[] | undefined {
  const files = readFiles(store.read(name))
  return files?.every(trust.holds) ? files : undefined
}

/** The pages of the list of all tenants, style sheets, the schema, and what the project adds. One by one. */
export async function* topFiles(sources: TopSources): AsyncGenerator<OutputFile> {
  const { shared, known, store } = sources
  const schema = cookieDataSchema()
  yield { path: schema.path, content: contentOf(schema) }
  const renderer = await sources.renderer()
  yield* await renderer.rest(known.map(({ id, host, base }) => ({ id, host, base })))
  const content = shared.contentFor(SOURCE_LOCALE)
  const byId = new Map(known.map((one) => [one.id, one]))
  if (!sources.withList) return
  const parts = listParts(
    known.map(({ facts }) => facts),
    content
  )
  for (const part of parts) {
    const facts = part.tenants.flatMap(({ id }) => {
      const name = byId.get(id)?.record ?? ''
      return readRecord(id, store.read(name))?.facts ?? []
    })
    yield renderer.tenantList(tenantList(part, parts, facts, content))
  }
}
