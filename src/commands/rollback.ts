import { collectDiagnostics, hasErrors } from '../diagnostics/diagnostic.ts'
import { readSigningKey } from '../publish/read-key.ts'
import { rollback } from '../publish/rollback.ts'
import { atDestination, type DestinationOptions } from './at-destination.ts'
import { counted } from './publish-words.ts'
import type { Terminal } from './terminal.ts'

export interface RollbackFlags extends DestinationOptions {
  readonly lock: boolean
  readonly key?: string
}

/** Shows an earlier release again. Gives the exit code. */
export function rollBack(
  root: string,
  destination: string,
  number: number | undefined,
  flags: RollbackFlags,
  terminal: Terminal
): Promise<number> {
  return atDestination(destination, flags, terminal, async (target, progress) => {
    const { found, report } = collectDiagnostics()
    const key = readSigningKey(root, flags.key, process.env, report)
    if (hasErrors(found)) return found
    const record = await rollback(target, {
      number,
      key,
      now: () => new Date(),
      isUnlocked: !flags.lock,
      tell: (done, of) => progress.at('link', done, of)
    })
    return {
      text: `Release ${record.number} of ${target.store.name} is live: it shows release ${record.rollbackTo} again, ${counted(record.tenants.length, 'tenant')}.\n`,
      data: {
        destination: target.store.name,
        release: record.number,
        rollbackTo: record.rollbackTo,
        at: record.at,
        tenants: record.tenants.length
      }
    }
  })
}
