import { RELEASES } from '../release/layout.ts'
import { isSameTenant, sameContent } from '../release/plan.ts'
import type { PlacedRelease } from '../release/prune-plan.ts'
import { numberOf } from '../release/record.ts'
import type { ReleaseData } from '../schema/release-data.ts'
import type { Destination } from './destination.ts'
import { getRelease } from './read-release.ts'
import type { Store } from './store.ts'

/** The releases whose records are at a store, from the oldest to the newest. */
export async function placedReleases(store: Store): Promise<readonly PlacedRelease[]> {
  const placed: PlacedRelease[] = []
  for await (const { key, modified } of store.list(RELEASES)) {
    const number = numberOf(key)
    if (number !== undefined) placed.push({ number, modified })
  }
  return placed
}

/** What a release is and has changed, against the one before. */
export interface ReleaseSummary {
  readonly number: number
  readonly at: string
  readonly isLive: boolean
  readonly rollbackTo: number | undefined
  /** The key that signed it. */
  readonly signedBy: string | undefined
  readonly tenants: number
  /** How many tenants are new, changed and gone; nothing where the release before is not there. */
  readonly changes:
    | { readonly added: number; readonly changed: number; readonly removed: number }
    | undefined
}

/** The newest releases of a destination, at most so many, the newest first. */
export async function releasesOf(
  { store }: Destination,
  most: number
): Promise<{ readonly releases: readonly ReleaseSummary[]; readonly older: number }> {
  const placed = (await placedReleases(store)).toReversed()
  const releases: ReleaseSummary[] = []
  // A record may be large: never more than two are in memory.
  let record = placed[0] && (await getRelease(store, placed[0].number))
  for (let index = 0; index < most && record !== undefined; index++) {
    const next = placed[index + 1]
    const before: ReleaseData | undefined = next && (await getRelease(store, next.number))
    releases.push({ ...summaryOf(record, index === 0), changes: changesOf(record, before) })
    record = before
  }
  return { releases, older: Math.max(0, placed.length - most) }
}

/** What is said of a release, but for what it has changed. */
export function summaryOf(record: ReleaseData, isLive: boolean): ReleaseSummary {
  const { number, at, rollbackTo, signature, tenants } = record
  const signedBy = signature?.key
  return { number, at, isLive, rollbackTo, signedBy, tenants: tenants.length, changes: undefined }
}

function changesOf(
  record: ReleaseData,
  before: ReleaseData | undefined
): ReleaseSummary['changes'] {
  if (before === undefined && record.number > 1) return undefined
  const earlier = new Map(before?.tenants.map((one) => [one.id, one]))
  const known = record.tenants.filter(({ id }) => earlier.has(id))
  return {
    added: record.tenants.length - known.length,
    changed: known.filter((one) => !isSameTenant(one, earlier.get(one.id))).length,
    removed: earlier.size - known.length
  }
}

/** The newest release before the live one that showed something else. */
export async function releaseBefore(
  store: Store,
  live: ReleaseData
): Promise<ReleaseData | undefined> {
  // After a rollback, going back once more leads to what was before the release that is shown again.
  const from = live.rollbackTo ?? live.number
  const numbers = (await placedReleases(store)).map(({ number }) => number)
  for (const number of numbers.filter((one) => one < from).toReversed()) {
    const record = await getRelease(store, number)
    if (!sameContent(record, live)) return record
  }
  return undefined
}
