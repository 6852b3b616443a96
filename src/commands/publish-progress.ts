import { measurePace } from './pace.ts'
import { lineDisplay, noDisplay, plainDisplay } from './progress-display.ts'
import type { PublishPhase } from './progress-words.ts'
import type { Terminal } from './terminal.ts'

/** Shows how far the work at a destination is. */
export interface PublishProgress {
  at(phase: PublishPhase, done: number, of: number): void
  /** Takes the line away. */
  stop(): void
}

/** A line that is rewritten where a person looks at a terminal, else plain lines now and then. */
export function publishProgress(
  terminal: Terminal,
  isShown: boolean,
  now: () => number
): PublishProgress {
  const canRewrite = terminal.isErrTerminal && terminal.errColumns !== undefined
  const display = !isShown ? noDisplay : canRewrite ? lineDisplay(terminal) : plainDisplay(terminal)
  const started = now()
  let pace = measurePace()
  let current: PublishPhase | undefined
  return {
    at(phase, done, of) {
      const time = now() - started
      if (phase !== current) pace = measurePace()
      current = phase
      pace.mark(done, time)
      const rates = { perSecond: pace.perSecond(), secondsLeft: pace.secondsLeft(of) }
      display.show({ phase, done, of, ...rates }, time, false)
    },
    stop: () => display.clear()
  }
}
