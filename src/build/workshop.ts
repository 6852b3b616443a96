import { join } from 'node:path'
import {
  type Diagnostic,
  diagnostic,
  hasErrors,
  inOrder,
  type Report
} from '../diagnostics/diagnostic.ts'
import type { SourceFile } from '../diagnostics/place.ts'
import type { Renderer } from '../eleventy/renderer.ts'
import { pdfMaker } from '../pdf/make-pdfs.ts'
import { missingLetters } from '../pdf/missing-letters.ts'
import { dependenciesOf, dependencySums, type SharedParts } from '../policy/dependencies.ts'
import { type Project, readTenants } from '../policy/read-project.ts'
import type { Shared } from '../policy/shared.ts'
import { contentOf } from '../policy/site-parts.ts'
import type { TenantFacts } from '../policy/tenant-facts.ts'
import { planTenant, type TenantSite, tenantSite } from '../policy/tenant-site.ts'
import { entryStore } from '../project/entry-store.ts'
import { writtenFile } from '../project/manifest.ts'
import { fileEntries } from '../project/manifest-entries.ts'
import type { WrittenFile } from '../project/output-file.ts'
import { type Replacement, stageFolder, stageOver } from '../project/replace-files.ts'
import { holds, stage } from '../project/stage-files.ts'
import { treeOf } from '../project/tree.ts'
import { type Known, knownFrom } from './ledger.ts'
import { madeFiles } from './made-files.ts'
import { recordText, type TenantRecord } from './tenant-record.ts'

/** Where a workshop takes its things from and puts them. Plain data, as it goes to threads. */
export interface Place {
  readonly root: string
  readonly output: string
  readonly staging: string
  /** The folder of the records. */
  readonly records: string
  /** How many threads may set PDFs. */
  readonly threads: number
}

/** One tenant to make. Plain data. */
export interface Order {
  readonly id: string
  readonly files: readonly SourceFile[]
  /** The name of its record. */
  readonly name: string
  /** Whether it is rendered and staged, or only looked at. */
  readonly writes: boolean
  /** What its folder in the output is known to hold, and nothing else; absent where it is not known. */
  readonly standing: readonly WrittenFile[] | undefined
}

/** What came of an order. Plain data. */
export interface Made {
  readonly id: string
  readonly diagnostics: readonly Diagnostic[]
  /** Absent where something is wrong with the tenant. */
  readonly facts: TenantFacts | undefined
  /** Absent where something is wrong with the tenant, or nothing was to be written. */
  readonly done: Done | undefined
}

/** What was staged and kept for a tenant. Plain data. */
interface Done {
  readonly replacement: Replacement
  readonly known: Known
  readonly sharedFiles: readonly WrittenFile[]
  /** What the manifest says of its files. */
  readonly entries: string
}

/** Makes the sites of tenants, one batch after another, however many are handed over at once. */
export interface Workshop {
  /** How many batches keep it busy. Who hands over more waits the longer for what is done first. */
  readonly batches: number
  make(orders: readonly Order[]): Promise<readonly Made[]>
  end(): Promise<void>
}

/** A workshop on the thread that it is called from. */
export function workshop(
  shared: Shared,
  parts: SharedParts,
  place: Place,
  start: () => Promise<Renderer>
): Workshop {
  const { root, output, staging } = place
  const store = entryStore(place.records)
  const sumOf = dependencySums(parts)
  const pdfs = pdfMaker(root, place.threads)
  const makeOne = async (
    { id, name, standing }: Order,
    site: TenantSite,
    project: Project,
    warnings: readonly Diagnostic[]
  ): Promise<Made> => {
    const made = await madeFiles(site, await start(), pdfs)
    const diagnostics = [...warnings, ...made.diagnostics]
    if (hasErrors(diagnostics)) return { id, diagnostics, facts: undefined, done: undefined }
    const files = made.files.map(writtenFile)
    const replacement =
      standing === undefined
        ? stageFolder(output, staging, id, made.files)
        : stageOver(output, staging, made.files, files, standing)
    const sharedFiles = site.sharedFiles.map((file) => ({
      path: file.path,
      content: contentOf(file)
    }))
    stage(
      staging,
      sharedFiles.filter(({ path, content }) => !holds(join(output, path), content))
    )
    const dependencies = dependenciesOf(site.tenant, project)
    const record: TenantRecord = {
      dependencies,
      sum: sumOf(dependencies),
      facts: site.facts,
      files,
      sharedFiles: sharedFiles.map(writtenFile),
      tree: treeOf(id, files),
      pages: site.pages.length,
      pdfs: made.pdfs,
      diagnostics
    }
    store.keep(name, recordText(record))
    const known = knownFrom(name, record)
    const done = {
      replacement,
      known,
      sharedFiles: record.sharedFiles,
      entries: fileEntries(files)
    }
    return { id, diagnostics, facts: site.facts, done }
  }
  const make = async (orders: readonly Order[]): Promise<readonly Made[]> => {
    const found = new Map<string, Diagnostic[]>(orders.map(({ id }) => [id, []]))
    const reportFor =
      (id: string): Report =>
      (at, problem) =>
        void found.get(id)?.push(diagnostic(at, problem))
    const ids = orders.map(({ id }) => id)
    const project = readTenants(
      shared,
      orders.flatMap(({ files }) => files),
      ids,
      reportFor
    )
    const tenants = new Map(project.tenants.map((tenant) => [tenant.id, tenant]))
    const results: Made[] = []
    for (const order of orders) {
      const { id, writes } = order
      const tenant = tenants.get(id)
      const plan = tenant && planTenant(tenant, project, reportFor(id))
      const diagnostics = inOrder([...(found.get(id) ?? []), ...missingLetters(plan?.pages ?? [])])
      if (plan === undefined || !writes || hasErrors(diagnostics))
        results.push({ id, diagnostics, facts: plan?.facts, done: undefined })
      else results.push(await makeOne(order, tenantSite(plan, project), project, diagnostics))
    }
    return results
  }
  let last: Promise<unknown> = Promise.resolve()
  return {
    batches: 1,
    // One batch after the other: what sets PDFs takes one order at a time.
    make: (orders) => {
      const made = last.then(() => make(orders))
      last = made.catch(() => {})
      return made
    },
    end: () => pdfs.end()
  }
}
