import { setTimeout } from 'node:timers/promises'
import { isPassing } from './s3-errors.ts'

const FIRST_PAUSE = 100
const LONGEST_PAUSE = 3_000

/** For how long a request is tried again at a store that has not answered yet: it may not exist. */
const PATIENCE_AT_FIRST = 6_000

/** And at one that has: a service that is restarted comes back within this time. */
const PATIENCE = 16_000

/**
 * Gives a function that repeats what fails for a passing reason, with pauses that double up to a
 * ceiling and differ by chance, so that many publishers do not come back all at once. It gives the
 * result of the attempt that succeeds, and fails as the last one did; there are two at least.
 */
export function retrying(): <Result>(attempt: () => Promise<Result>) => Promise<Result> {
  let hasAnswered = false
  return async (attempt) => {
    const started = performance.now()
    for (let count = 0; ; count++)
      try {
        const result = await attempt()
        hasAnswered = true
        return result
      } catch (error) {
        const pause = Math.min(FIRST_PAUSE * 2 ** count, LONGEST_PAUSE) * (0.5 + Math.random() / 2)
        const end = performance.now() - started + pause
        const isLate = count > 0 && end > (hasAnswered ? PATIENCE : PATIENCE_AT_FIRST)
        if (isLate || !isPassing(error)) throw error
        await setTimeout(pause)
      }
  }
}
