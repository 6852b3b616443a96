import type { BuildEvent } from '../schema/build-event.ts'
import { type Phase, type Standing, standingText } from './progress-words.ts'
import type { Terminal } from './terminal.ts'

/** A build that is over by then shows no line, in milliseconds. */
const LINE_AFTER = 1000

/** At least so long lies between two lines, two plain lines and two events. In milliseconds. */
const LINE_EVERY = 100
const PLAIN_EVERY = 10_000
const EVENT_EVERY = 1000

/** How wide a terminal is that does not say so. */
const USUAL_WIDTH = 80

/** To the start of the line, and to take away what stands on it from there. */
const BACK = '\r'
const ERASE = '\u001b[K'

/** A form in which progress is shown. */
export interface Display {
  /** `time` counts from the start of the build; a turn is where a phase begins or ends. */
  show(standing: Standing, time: number, isTurn: boolean): void
  clear(): void
}

/** Shows nothing. */
export const noDisplay: Display = { show: () => {}, clear: () => {} }

/** One line that is written over and over. The last column stays free: some terminals break there. */
export function lineDisplay(terminal: Terminal): Display {
  let drawnAt = Number.NEGATIVE_INFINITY
  let isDrawn = false
  return {
    show(standing, time) {
      if (time < LINE_AFTER || time - drawnAt < LINE_EVERY) return
      const width = (terminal.errColumns || USUAL_WIDTH) - 1
      terminal.err(`${BACK}${standingText(standing, width)}${ERASE}`)
      drawnAt = time
      isDrawn = true
    },
    clear() {
      if (isDrawn) terminal.err(`${BACK}${ERASE}`)
      isDrawn = false
    }
  }
}

/** A line now and then, for logs and for those who listen. */
export function plainDisplay(terminal: Terminal): Display {
  let printedAt = 0
  return {
    show(standing, time) {
      if (time - printedAt < PLAIN_EVERY) return
      terminal.err(`${standingText(standing, Number.POSITIVE_INFINITY)}.\n`)
      printedAt = time
    },
    clear() {}
  }
}

type BuildStanding = Standing & { readonly phase: Phase }

/** Events for programs that follow a build. */
export function eventDisplay(emit: (event: BuildEvent) => void): Display {
  let emittedAt = Number.NEGATIVE_INFINITY
  return {
    show({ phase, done, of, perSecond, secondsLeft }: BuildStanding, time, isTurn) {
      if (!isTurn && time - emittedAt < EVENT_EVERY) return
      emittedAt = time
      const isPages = phase === 'build' && perSecond !== undefined
      emit({
        event: 'progress',
        phase,
        done,
        of,
        ...(isPages ? { pagesPerSecond: Math.round(perSecond) } : {}),
        ...(secondsLeft === undefined ? {} : { secondsLeft: Math.round(secondsLeft) })
      })
    },
    clear() {}
  }
}
