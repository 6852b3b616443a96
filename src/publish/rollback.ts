import { ASSETS, LISTINGS, listingKey } from '../release/layout.ts'
import { sameContent } from '../release/plan.ts'
import { treesOf } from '../release/record.ts'
import type { ReleaseData } from '../schema/release-data.ts'
import { type ClaimOptions, claimRelease } from './claim.ts'
import type { Destination } from './destination.ts'
import { lookAt } from './look.ts'
import { presentAmong } from './presence.ts'
import { findRelease } from './read-release.ts'
import { placedReleases, releaseBefore } from './releases.ts'
import { show } from './show.ts'
import type { Store } from './store.ts'
import { StoreFailure } from './store-failure.ts'

export interface RollbackOptions extends Omit<ClaimOptions, 'rollbackTo'> {
  /** The release to show again; the one before what is shown now when absent. */
  readonly number?: number | undefined
  readonly isUnlocked: boolean
  readonly tell: (done: number, of: number) => void
}

/**
 * Shows an earlier release again, as a new release: nothing is sent but its record, and what was live
 * until now stays where it is. Fails with `StoreFailure` where there is no such release, where it is
 * shown already, and where files of it were pruned.
 */
export async function rollback(
  destination: Destination,
  { number, isUnlocked, tell, ...claim }: RollbackOptions
): Promise<ReleaseData> {
  const { store } = destination
  const { live } = await lookAt(destination)
  if (live === undefined) throw new StoreFailure({ code: 'release-none', store: store.name })
  const target = await targetOf(store, live, number)
  if (sameContent(target, live))
    throw new StoreFailure({
      code: 'release-shown-already',
      number: target.number,
      live: live.number
    })
  await requireFiles(store, target)
  await store.prove(isUnlocked)
  const rollbackTo = target.rollbackTo ?? target.number
  const record = await claimRelease(store, target, live, { ...claim, rollbackTo })
  await show(destination, record, tell)
  return record
}

async function targetOf(
  store: Store,
  live: ReleaseData,
  number: number | undefined
): Promise<ReleaseData> {
  const target =
    number === undefined ? await releaseBefore(store, live) : await findRelease(store, number)
  if (target !== undefined) return target
  if (number === undefined)
    throw new StoreFailure({
      code: 'release-without-earlier',
      number: live.number,
      store: store.name
    })
  const known = (await placedReleases(store)).map((one) => one.number).toReversed()
  throw new StoreFailure({ code: 'release-unknown', number, store: store.name, known })
}

/** A tree with a listing is there as a whole. */
async function requireFiles(store: Store, target: ReleaseData): Promise<void> {
  const trees = treesOf(target)
  const listings = await presentAmong(store, LISTINGS, trees.map(listingKey))
  const assets = target.assets.map(({ path }) => path)
  const present = await presentAmong(store, ASSETS, assets)
  const missing = trees.length - listings.size + assets.length - present.size
  if (missing > 0)
    throw new StoreFailure({
      code: 'release-incomplete',
      number: target.number,
      store: store.name,
      missing
    })
}
