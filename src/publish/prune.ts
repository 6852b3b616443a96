import { ASSETS, LISTINGS, releaseKey, TREES } from '../release/layout.ts'
import {
  isUsed,
  keptReleases,
  type PlacedObject,
  type PrunePlan,
  planPrune,
  type Used,
  usedBy
} from '../release/prune-plan.ts'
import type { Destination } from './destination.ts'
import { lookAt } from './look.ts'
import { getRelease } from './read-release.ts'
import { placedReleases } from './releases.ts'
import type { Store } from './store.ts'
import { StoreFailure } from './store-failure.ts'

export interface PruneOptions {
  /** How many releases stay, from the newest on. */
  readonly keep: number
  /** What was written or live within this time stays, in milliseconds. */
  readonly grace: number
  readonly now: () => Date
  /** Whether only to find out what would go. */
  readonly isDryRun: boolean
  readonly tell: (done: number, of: number) => void
}

/** What was removed, or would be. */
export interface Pruned {
  readonly kept: readonly number[]
  /** The releases that are gone. */
  readonly releases: readonly number[]
  readonly trees: number
  readonly files: number
  readonly bytes: number
}

/** So many objects are deleted at once, and then told of. */
const AT_ONCE = 1000

/**
 * Removes what only old releases use. Their records go first, so that nobody goes back to them; then
 * listings, so that none ever stands there without its files; then files. An interrupted prune is
 * completed by the next one.
 */
export async function prune(
  destination: Destination,
  { keep, grace, now, isDryRun, tell }: PruneOptions
): Promise<Pruned> {
  const { store } = destination
  const { live, shown } = await lookAt(destination)
  if (live === undefined) throw new StoreFailure({ code: 'release-none', store: store.name })
  const before = new Date(now().getTime() - grace)
  // What is listed first cannot be missed by what is listed later: a release comes after its files.
  const objects = await objectsOf(store)
  const { kept, old } = keptReleases(await placedReleases(store), keep, before, shown)
  const plan = planPrune(await usedByAll(store, kept), objects, before)
  const pruned = {
    kept,
    releases: old,
    trees: plan.listings.length,
    files: plan.files.length,
    bytes: plan.bytes
  }
  if (isDryRun) return pruned
  await remove(store, old.map(releaseKey), plan, Math.max(...kept), tell)
  await destination.tidy?.(before)
  return pruned
}

async function objectsOf(store: Store): Promise<readonly PlacedObject[]> {
  const objects: PlacedObject[] = []
  for (const prefix of [LISTINGS, TREES, ASSETS])
    for await (const object of store.list(prefix)) objects.push(object)
  return objects
}

async function remove(
  store: Store,
  records: readonly string[],
  { listings, files }: PrunePlan,
  newest: number,
  tell: PruneOptions['tell']
): Promise<void> {
  const total = records.length + listings.length + files.length
  let done = 0
  const removeAll = async (keys: readonly string[]) => {
    for (let at = 0; at < keys.length; at += AT_ONCE) {
      const some = keys.slice(at, at + AT_ONCE)
      await store.delete(some)
      done += some.length
      tell(done, total)
    }
  }
  await removeAll(records)
  await removeAll(listings)
  // A release that has come in the meantime may use a tree again that was unused for long.
  const numbers = (await placedReleases(store)).map(({ number }) => number)
  const used = await usedByAll(
    store,
    numbers.filter((number) => number > newest)
  )
  await removeAll(files.filter((key) => !isUsed(key, used)))
}

/** One record after the other: they may be large. */
async function usedByAll(store: Store, numbers: readonly number[]): Promise<Used> {
  let used: Used = new Set()
  for (const number of numbers) used = usedBy(await getRelease(store, number), used)
  return used
}
