import { acquireLock, LONGEST_WAIT, type LockHeld } from '../project/lock.ts'
import { lockPathOf } from '../project/lock-path.ts'
import { momentOf } from '../project/output-problem.ts'

/**
 * Does some work while this process alone writes an output folder. Waits for another build, which
 * `tell` is told once, or throws `LockHeld` at once where `isWaiting` is not wished.
 */
export async function withOutputLock<Result>(
  output: string,
  isWaiting: boolean,
  tell: (held: LockHeld) => void,
  work: () => Promise<Result>,
  pathOf: (output: string) => Promise<string> = lockPathOf
): Promise<Result> {
  const path = await pathOf(output)
  const lock = await acquireLock(path, { wait: isWaiting ? LONGEST_WAIT : 0, onWait: tell })
  try {
    return await work()
  } finally {
    await lock.release()
  }
}

/** "Another build (process 123) is writing dist/; waiting for it." */
export function waitingText({ path, holder, isElsewhere }: LockHeld, output: string): string {
  const { pid, host, since } = holder
  if (!isElsewhere) return `Another build (process ${pid}) is writing ${output}/; waiting for it.\n`
  return `A build on another machine or in another container (process ${pid} on "${host}", since ${momentOf(since)}) is writing ${output}/; waiting for it. If it does not run any more, delete the file ${path}.\n`
}
