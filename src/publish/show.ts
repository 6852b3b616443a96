import type { ReleaseData } from '../schema/release-data.ts'
import type { Destination } from './destination.ts'
import { newestFrom } from './look.ts'
import { getRelease } from './read-release.ts'

/**
 * Lets edges show a release. Of several publishers, the one with the older release may be the last to
 * write the pointer: so each looks again afterwards, until the newest release is shown.
 */
export async function show(
  destination: Destination,
  record: ReleaseData,
  tell: (done: number, of: number) => void
): Promise<void> {
  await destination.makeLive(record, tell)
  for (let shown = record.number; ; ) {
    const newest = (await newestFrom(destination.store, shown)) ?? shown
    if (newest <= shown) return
    await destination.makeLive(await getRelease(destination.store, newest), tell)
    shown = newest
  }
}
