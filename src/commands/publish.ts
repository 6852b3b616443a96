import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { collectDiagnostics, hasErrors } from '../diagnostics/diagnostic.ts'
import { wholeFile } from '../diagnostics/place.ts'
import { OUTPUT } from '../project/output-file.ts'
import { preparePublish, publish } from '../publish/publish.ts'
import { readSigningKey } from '../publish/read-key.ts'
import { readSite } from '../release/read-site.ts'
import { atDestination, type DestinationOptions } from './at-destination.ts'
import { waitingText, withOutputLock } from './build-lock.ts'
import { dryRunAnswer, publishAnswer } from './publish-answers.ts'
import type { Terminal } from './terminal.ts'

export interface PublishFlags extends DestinationOptions {
  readonly dryRun: boolean
  readonly repair: boolean
  /** Whether the store has to keep two publishers apart. */
  readonly lock: boolean
  /** The file of the key that signs the release. */
  readonly key?: string
}

/** Makes what the build has written live as one release. Gives the exit code. */
export function publishSite(
  root: string,
  destination: string,
  flags: PublishFlags,
  terminal: Terminal
): Promise<number> {
  const { concurrency, dryRun, repair, lock } = flags
  const output = join(root, OUTPUT)
  return atDestination(destination, flags, terminal, (target, progress) =>
    withOutputLock(
      output,
      true,
      (held) => terminal.err(waitingText(held, OUTPUT)),
      async () => {
        const { found, report } = collectDiagnostics()
        if (`${target.store.name}/`.startsWith(`dir:${output}/`))
          report(wholeFile(target.store.name), { code: 'destination-in-output' })
        const key = readSigningKey(root, flags.key, process.env, report)
        const site = readSite(output, report)
        if (hasErrors(found) || site === undefined) return found
        const prepared = await preparePublish(target, site, { key, isRepair: repair })
        if (dryRun) return dryRunAnswer(prepared, target)
        const published = await publish(target, prepared, {
          key,
          read: (path) => readFile(join(output, path)),
          concurrency,
          isUnlocked: !lock,
          now: () => new Date(),
          tell: progress.at
        })
        return publishAnswer(prepared, published, target)
      }
    )
  )
}
