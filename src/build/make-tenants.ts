import type { TenantFacts } from '../policy/tenant-facts.ts'
import type { EntryStore } from '../project/entry-store.ts'
import type { WrittenFile } from '../project/output-file.ts'
import type { OutputTrust } from '../project/output-trust.ts'
import { changesNothing, inShort, type Replacement } from '../project/replace-files.ts'
import { type Inputs, readOwn } from './inputs.ts'
import { briefFacts, type Known, knownFrom, knownHere } from './ledger.ts'
import { type MadeTexts, madeTexts } from './made-texts.ts'
import type { ProblemsFound } from './problems-found.ts'
import { readRecord, recordName, type TenantRecord } from './tenant-record.ts'
import type { Order, Workshop } from './workshop.ts'

/** How many tenants go to a thread together. */
const BATCH = 40

/** So many tenants are worth threads of their own: with fewer, their start takes longer than it saves. */
const WORTH_THREADS = 60

/** What making the tenants needs. */
export interface Making {
  readonly root: string
  readonly staging: string
  readonly inputs: Inputs
  readonly isAsked: (id: string) => boolean
  /** The hash of all that makes pages and is no text. */
  readonly program: string
  readonly store: EntryStore
  readonly sumOf: (dependencies: TenantRecord['dependencies']) => string
  readonly trust: OutputTrust
  /** Starts a workshop, with threads if there are many tenants to make. */
  readonly workshop: (isLarge: boolean) => Promise<Workshop>
  readonly jobs: number
  readonly problems: ProblemsFound
  /** Is told how many tenants are done, and how many pages they have. */
  readonly at: (done: number, pages: number) => void
}

/** What became of all tenants, by their ids. */
export interface MadeTenants {
  /** Those that were asked for and are right. */
  readonly known: ReadonlyMap<string, Known>
  /** Those that only count, since others were asked for. */
  readonly others: ReadonlyMap<string, TenantFacts>
  readonly replacements: readonly Replacement[]
  /** What tenants use and may share, by path. */
  readonly assets: ReadonlyMap<string, WrittenFile>
  /** What the manifest says of those that were made anew. */
  readonly entries: MadeTexts
  /** The facts of the same, as JSON. */
  readonly listed: MadeTexts
  /** How many were made anew. */
  readonly made: number
  /** The files of those that were not. */
  readonly unchanged: number
}

/**
 * Makes the site of every tenant that was asked for, or leaves it where nothing that it depends on has
 * changed and the output still holds it. All problems are collected; from the first error on, nothing
 * more is written.
 */
export async function makeTenants(making: Making): Promise<MadeTenants> {
  const { root, staging, inputs, isAsked, program, store, sumOf, trust, problems } = making
  const known = new Map<string, Known>()
  const others = new Map<string, TenantFacts>()
  const replacements: Replacement[] = []
  const assets = new Map<string, WrittenFile>()
  const entries = madeTexts(staging, 'entries')
  const listed = madeTexts(staging, 'listed')
  const atWork = new Set<Promise<void>>()
  const orders: Order[] = []
  const hasRecords = !store.isEmpty()
  let workshop: Workshop | undefined
  let made = 0
  let unchanged = 0
  let done = 0
  let pages = 0
  const note = (tenant: Known, sharedFiles: readonly WrittenFile[]) => {
    const { id, facts } = tenant
    if (!isAsked(id)) return void others.set(id, facts)
    for (const file of sharedFiles) assets.set(file.path, file)
    pages += tenant.pages
    known.set(id, tenant)
  }
  const hand = (batch: readonly Order[], to: Workshop) => {
    const writes = !problems.hasErrors
    const meant = batch.map((order) => ({ ...order, writes: writes && isAsked(order.id) }))
    const work = to.make(meant).then((results) => {
      for (const { id, diagnostics, facts, done: its } of results) {
        done++
        if (isAsked(id)) problems.add(diagnostics)
        if (its !== undefined) {
          if (changesNothing(its.replacement)) unchanged += its.replacement.unchanged
          else replacements.push(inShort(its.replacement))
          const tenant = knownHere(its.known)
          note(tenant, its.sharedFiles)
          entries.keep(tenant.id, its.entries)
          listed.keep(tenant.id, JSON.stringify(facts))
          made++
        } else if (facts !== undefined) others.set(id, briefFacts(facts))
      }
      making.at(done, pages)
    })
    const tracked = work.finally(() => atWork.delete(tracked))
    atWork.add(tracked)
  }
  try {
    for (const id of inputs.ids) {
      const own = readOwn(root, id, inputs.paths.get(id) ?? [])
      if (isAsked(id)) problems.add(own.diagnostics)
      const name = recordName(program, id, own.sum)
      const isKept = hasRecords && own.diagnostics.length === 0
      const record = isKept ? readRecord(id, store.read(name)) : undefined
      const isCurrent = record !== undefined && record.sum === sumOf(record.dependencies)
      if (isCurrent && !isAsked(id)) {
        note(knownFrom(name, record), record.sharedFiles)
        done++
        continue
      }
      const isStanding = record !== undefined && trust.holdsAll(id, record.tree, record.files)
      if (isCurrent && isStanding && record.sharedFiles.every(trust.holds)) {
        problems.add(record.diagnostics)
        unchanged += record.files.length
        note(knownFrom(name, record), record.sharedFiles)
        making.at(++done, pages)
        continue
      }
      const standing = isStanding ? record.files : undefined
      orders.push({ id, files: own.files, name, writes: true, standing })
      if (workshop === undefined && orders.length < WORTH_THREADS) continue
      if (orders.length < BATCH) continue
      workshop ??= await making.workshop(making.jobs > 1)
      hand(orders.splice(0, BATCH), workshop)
      while (atWork.size >= workshop.batches) await Promise.race(atWork)
    }
    workshop ??= orders.length > 0 ? await making.workshop(false) : undefined
    while (workshop !== undefined && orders.length > 0) {
      hand(orders.splice(0, BATCH), workshop)
      while (atWork.size >= workshop.batches) await Promise.race(atWork)
    }
    await Promise.all(atWork)
  } finally {
    await workshop?.end()
  }
  return { known, others, replacements, assets, entries, listed, made, unchanged }
}
