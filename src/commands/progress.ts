import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { jsonEntry } from '../diagnostics/reports/json-report.ts'
import type { LockHeld } from '../project/lock.ts'
import type { BuildEvent } from '../schema/build-event.ts'
import { waitingText } from './build-lock.ts'
import { measurePace } from './pace.ts'
import {
  type Display,
  eventDisplay,
  lineDisplay,
  noDisplay,
  plainDisplay
} from './progress-display.ts'
import type { Phase } from './progress-words.ts'
import type { Terminal } from './terminal.ts'

/**
 * How progress is shown. `auto`: a line that is rewritten where a person looks at a terminal, else
 * plain lines; `plain`: always plain lines, as screen readers like them; `json`: events for programs.
 */
export type ProgressFormat = 'auto' | 'plain' | 'json' | 'none'

/** How a build ended, but for how long it took. */
type BuildResult =
  | { ok: true; pages: number; written: number; unchanged: number; removed: number }
  | { ok: false }

/** Tells how far a build is. */
export interface Progress {
  /** For all else that is printed meanwhile: it never lands on the line of the progress. */
  readonly terminal: Terminal
  start(tenants: number): void
  waits(held: LockHeld, output: string): void
  /** So many of so many tenants are read, pages are built, or files are written. */
  at(phase: Phase, done: number, of: number): void
  /** For programs; people read the report. */
  problem(entry: Diagnostic): void
  /** Takes the line away, and gives programs the result. */
  end(result: BuildResult): void
  /** Takes the line away, and shows no more: for a build that breaks off. */
  stop(): void
}

/** Calls something again and again, until what it gives is called. */
export type Repeat = (tick: () => void) => () => void

const everySecond: Repeat = (tick) => {
  const timer = setInterval(tick, 1000)
  timer.unref()
  return () => clearInterval(timer)
}

/** Progress on a terminal; `now` is a clock in milliseconds, which starts with the build. */
export function progressOn(
  terminal: Terminal,
  format: ProgressFormat,
  now: () => number,
  repeat: Repeat = everySecond
): Progress {
  const started = now()
  const emit = (event: BuildEvent) => {
    if (format === 'json') terminal.out(`${JSON.stringify(event)}\n`)
  }
  const display = displayOn(terminal, format, emit)
  let pace = measurePace()
  let latest: { readonly phase: Phase; readonly done: number; readonly of: number } | undefined

  function show(isTurn: boolean): void {
    if (latest === undefined || format === 'none') return
    const time = now() - started
    pace.mark(latest.done, time)
    const rates = { perSecond: pace.perSecond(), secondsLeft: pace.secondsLeft(latest.of) }
    display.show({ ...latest, ...rates }, time, isTurn)
  }
  // Where nothing comes for a while, the time that is left goes on all the same.
  const endRepeating = format === 'none' ? () => {} : repeat(() => show(false))
  const stop = () => {
    latest = undefined
    endRepeating()
    display.clear()
  }
  return {
    terminal: clearing(terminal, display),
    start: (tenants) => emit({ event: 'start', format: 'policy-pages-build-event/1', tenants }),
    waits(held, output) {
      const { pid, host, since } = held.holder
      if (format === 'json') emit({ event: 'wait', process: pid, host, since })
      else terminal.err(waitingText(held, output))
    },
    at(phase, done, of) {
      const isNew = latest?.phase !== phase
      const isEnd = done >= of && (isNew || (latest?.done ?? 0) < of)
      if (isNew) pace = measurePace()
      latest = { phase, done, of }
      show(isNew || isEnd)
    },
    problem(entry) {
      const { details, rule: _, ...facts } = jsonEntry(entry)
      emit({ event: 'problem', ...facts, ...(details && { details: [...details] }) })
    },
    end(result) {
      stop()
      emit({ event: 'end', ...result, seconds: Math.round(now() - started) / 1000 })
    },
    stop
  }
}

function displayOn(
  terminal: Terminal,
  format: ProgressFormat,
  emit: (event: BuildEvent) => void
): Display {
  if (format === 'none') return noDisplay
  if (format === 'json') return eventDisplay(emit)
  const canRewrite = terminal.isErrTerminal && terminal.errColumns !== undefined
  return canRewrite && format === 'auto' ? lineDisplay(terminal) : plainDisplay(terminal)
}

/** A terminal on which the line of the progress is taken away before anything else is printed. */
function clearing(terminal: Terminal, { clear }: Display): Terminal {
  const after = (print: (text: string) => void) => (text: string) => {
    if (text === '') return
    clear()
    print(text)
  }
  return { ...terminal, out: after(terminal.out), err: after(terminal.err) }
}
