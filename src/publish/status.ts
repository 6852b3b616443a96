import type { ReleaseData } from '../schema/release-data.ts'
import type { Destination } from './destination.ts'
import { lookAt } from './look.ts'
import { placedReleases } from './releases.ts'

/** How a destination stands. */
export interface DestinationStatus {
  readonly live: ReleaseData | undefined
  /** The release that edges show; another one than the live one after an interruption, or during a publish. */
  readonly shown: number | undefined
  /** How many releases are there. */
  readonly releases: number
}

/** Looks up how a destination stands. */
export async function statusOf(destination: Destination): Promise<DestinationStatus> {
  const { live, shown } = await lookAt(destination)
  return { live, shown, releases: (await placedReleases(destination.store)).length }
}
