import { setTimeout as sleep } from 'node:timers/promises'
import { lookAt, putLock, removeLeftLocks, removeOwn, removeStale } from './lock-file.ts'
import { type Holder, stateOf, thisHolder } from './lock-holder.ts'

/** How long a build waits for another one: ten minutes, in milliseconds. */
export const LONGEST_WAIT = 600_000

/** How often who waits looks again, and how soon who just saw something change. In milliseconds. */
const LOOK_EVERY = 200
const LOOK_SOON = 10

/** What is held until it is released. */
export interface Lock {
  release(): Promise<void>
}

export interface LockOptions {
  /** How long to wait for another holder, in milliseconds; with 0 not at all. */
  readonly wait?: number
  /** Told once, when the waiting begins. */
  readonly onWait?: (held: LockHeld) => void
}

/** Somebody else holds the lock. */
export class LockHeld extends Error {
  /** The lock file. */
  readonly path: string
  readonly holder: Holder
  /** Whether nobody on this machine can tell if that process still runs. */
  readonly isElsewhere: boolean

  constructor(path: string, holder: Holder) {
    super(`The process ${holder.pid} on ${holder.host} holds ${path}.`)
    this.path = path
    this.holder = holder
    this.isElsewhere = stateOf(holder) === 'elsewhere'
  }
}

/**
 * Takes a lock that one process at a time can have, and waits for it; the folder of its file is made
 * where it is missing. The lock of a process that has died on this machine is taken over at once,
 * also by one of many that try. The lock of another machine, or of a container, never is: nobody
 * here can know. A damaged file that names nobody counts as left behind after some seconds.
 *
 * Throws `LockHeld` when the waiting is over, and errors of the operating system as they are.
 */
export async function acquireLock(
  path: string,
  { wait = LONGEST_WAIT, onWait = () => {} }: LockOptions = {}
): Promise<Lock> {
  const self = thisHolder()
  const end = performance.now() + wait
  let isTold = false
  for (;;) {
    const seen = await lookAt(path)
    if (seen === undefined) {
      await putLock(path, self)
    } else if (seen.identity === self.token) {
      await removeLeftLocks(path)
      return { release: () => removeOwn(path, self) }
    } else if (seen.isStale) {
      await removeStale(path, seen, self)
      await sleep(LOOK_SOON)
    } else if (seen.holder === undefined) {
      // Soon it either names somebody or is stale, so there is nothing to tell yet.
      await sleep(LOOK_SOON)
    } else {
      const left = end - performance.now()
      if (left <= 0) throw new LockHeld(path, seen.holder)
      if (!isTold) onWait(new LockHeld(path, seen.holder))
      isTold = true
      await sleep(Math.min(LOOK_EVERY, left))
    }
  }
}
