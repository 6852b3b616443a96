import { prune } from '../publish/prune.ts'
import { atDestination, type DestinationOptions } from './at-destination.ts'
import { bytesText, counted } from './publish-words.ts'
import type { Terminal } from './terminal.ts'

export interface PruneFlags extends DestinationOptions {
  readonly keep: number
  /** In milliseconds. */
  readonly grace: number
  readonly dryRun: boolean
}

/** Removes what only old releases use. Gives the exit code. */
export function pruneReleases(
  destination: string,
  flags: PruneFlags,
  terminal: Terminal
): Promise<number> {
  const { keep, grace, dryRun } = flags
  return atDestination(destination, flags, terminal, async (target, progress) => {
    const pruned = await prune(target, {
      keep,
      grace,
      now: () => new Date(),
      isDryRun: dryRun,
      tell: (done, of) => progress.at('remove', done, of)
    })
    const { kept, releases, trees, files, bytes } = pruned
    const what = `${counted(releases.length, 'release')}, ${counted(trees, 'tree')}, ${counted(files, 'file')}, ${bytesText(bytes)}`
    const stays = `${counted(kept.length, 'release')} of ${target.store.name} ${kept.length === 1 ? 'stays' : 'stay'}: ${kept.join(', ')}.`
    return {
      text: `${dryRun ? 'Nothing was removed. A prune would remove' : 'Removed'}: ${what}.\n${stays}\n`,
      data: { destination: target.store.name, isDryRun: dryRun, ...pruned }
    }
  })
}
