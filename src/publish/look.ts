import { RELEASES, releaseKey } from '../release/layout.ts'
import { numberOf } from '../release/record.ts'
import type { ReleaseData } from '../schema/release-data.ts'
import type { Destination } from './destination.ts'
import { getRelease } from './read-release.ts'
import type { Store } from './store.ts'

/** How a destination stands. */
export interface Standing {
  /** The newest release, which is the one that is live; nothing before the first. */
  readonly live: ReleaseData | undefined
  /** The number of the release that edges show: an older one after a publisher was interrupted. */
  readonly shown: number | undefined
}

/** Looks up which release is live at a destination, and which one edges show. */
export async function lookAt({ store, shown }: Destination): Promise<Standing> {
  const number = await shown()
  // A pointer that was damaged or forged may say more than there is.
  const found = number === undefined ? undefined : await newestFrom(store, number)
  const newest = found ?? (await newestFrom(store, 0))
  return { live: newest === undefined ? undefined : await getRelease(store, newest), shown: number }
}

/** The number of the newest release from a number on. */
export async function newestFrom(store: Store, number: number): Promise<number | undefined> {
  const after = number > 1 ? releaseKey(number - 1) : undefined
  let newest: number | undefined
  for await (const { key } of store.list(RELEASES, after)) newest = numberOf(key) ?? newest
  return newest
}
