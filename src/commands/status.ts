import { summaryOf } from '../publish/releases.ts'
import { statusOf } from '../publish/status.ts'
import { atDestination, type DestinationOptions } from './at-destination.ts'
import { counted, releaseMoment } from './publish-words.ts'
import type { Terminal } from './terminal.ts'

/** Says how a destination stands. Gives the exit code. */
export function printStatus(
  destination: string,
  flags: DestinationOptions,
  terminal: Terminal
): Promise<number> {
  return atDestination(destination, flags, terminal, async (target) => {
    const { live, shown, releases } = await statusOf(target)
    const { name } = target.store
    if (live === undefined)
      return {
        text: `Nothing has been published to ${name} yet.\n`,
        data: { destination: name, releases: 0 }
      }
    const again =
      live.rollbackTo === undefined ? '' : `, which shows release ${live.rollbackTo} again,`
    const isComplete = shown === live.number
    const seen = shown === undefined ? 'none yet' : `release ${shown}`
    const lines = [
      `Release ${live.number} of ${name}${again} is live since ${releaseMoment(live)}: ${counted(live.tenants.length, 'tenant')}, ${counted(live.assets.length, 'asset')}.`,
      live.signature === undefined
        ? 'It is not signed.'
        : `It is signed by the key ${live.signature.key}.`,
      `${counted(releases, 'release')} ${releases === 1 ? 'is' : 'are'} kept.`,
      ...(isComplete
        ? []
        : [
            `Its publisher was interrupted or is at work: those who read current.json are shown ${seen}. The next publish or rollback completes it.`
          ])
    ]
    return {
      text: `${lines.join('\n')}\n`,
      data: {
        destination: name,
        live: summaryOf(live, true),
        shown: shown ?? null,
        isComplete,
        releases
      }
    }
  })
}
