/** Lets at most so many jobs run at a time; the others wait for their turn, in their order. */
export function takingTurns(most: number): <Result>(job: () => Promise<Result>) => Promise<Result> {
  const waiting: (() => void)[] = []
  let running = 0
  return async (job) => {
    if (running >= most) await new Promise<void>((resolve) => waiting.push(resolve))
    else running++
    try {
      return await job()
    } finally {
      // The turn goes over to the next one that waits, so that nobody comes in between.
      const next = waiting.shift()
      if (next === undefined) running--
      else next()
    }
  }
}
