import { setImmediate, setTimeout } from 'node:timers/promises'

/** So long work in the background may keep the thread. In milliseconds. */
const SLICE = 15

/** How often it looks whether the thread is free again. */
const PAUSE = 10

/**
 * Makes a function that work in the background calls between its steps: it lets everything else go first,
 * and waits while somebody is being answered.
 */
export function pace(isBusy: () => boolean): () => Promise<void> {
  let since = performance.now()
  return async () => {
    if (performance.now() - since < SLICE) return
    await setImmediate()
    while (isBusy()) await setTimeout(PAUSE)
    since = performance.now()
  }
}
