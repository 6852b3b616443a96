import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { plural } from '../diagnostics/reports/text-report.ts'
import { countsOf, type Fleet } from './fleet.ts'
import { pace } from './pace.ts'
import { isBroken, type SourceState } from './source-state.ts'

/** So many errors are printed as they are found; `check` prints all. */
const PRINTED = 20

/** What looking at all tenants needs. */
export interface Checking {
  readonly sources: SourceState
  readonly fleet: Fleet
  /** Whether somebody waits for an answer, and goes first. */
  readonly isBusy: () => boolean
  readonly say: (text: string) => void
  readonly print: (errors: readonly Diagnostic[]) => void
  /** Is called when all tenants are known. */
  readonly done: () => void
  /** Is told of a fault of this program. */
  readonly failed: (error: unknown) => void
}

/** Looks at all tenants while nobody waits. */
export interface BackgroundCheck {
  /** Whether all tenants are known, as they are now. */
  readonly isDone: boolean
  /** Begins from the start. */
  anew(): void
  /** Ends for good. */
  end(): void
}

/** Nothing is looked at before `anew` is called. */
export function backgroundCheck(checking: Checking): BackgroundCheck {
  let stop = new AbortController()
  let isDone = false
  let isOver = false
  return {
    get isDone() {
      return isDone
    },
    anew: () => {
      stop.abort()
      isDone = false
      if (isOver || isBroken(checking.sources)) return
      stop = new AbortController()
      checkAll(checking, stop.signal)
        .then((text) => {
          if (text === undefined) return
          isDone = true
          checking.say(text)
          checking.done()
        })
        .catch(checking.failed)
    },
    end: () => {
      isOver = true
      stop.abort()
    }
  }
}

/**
 * Looks at all tenants, one after the other, and compares them at the end. Gives the closing line, or
 * nothing when it was stopped.
 */
async function checkAll(
  { sources, fleet, isBusy, print }: Checking,
  signal: AbortSignal
): Promise<string | undefined> {
  const { ids } = sources
  const rest = pace(isBusy)
  let printed = 0
  const tell = (diagnostics: readonly Diagnostic[]) => {
    const wrong = diagnostics.filter(({ severity }) => severity === 'error')
    const shown = wrong.slice(0, PRINTED - printed)
    printed += shown.length
    if (shown.length > 0) print(shown)
  }
  for (const id of ids) {
    await rest()
    if (signal.aborted) return undefined
    const state = sources.look(id)
    fleet.note(state)
    tell(state.diagnostics)
  }
  const others = [...sources.ownerless(), ...fleet.compareAll()]
  tell(others)
  // Some were edited meanwhile: what counts is how they are now.
  const [own, other] = [fleet.counts(), countsOf(others)]
  const [errors, warnings] = [own.errors + other.errors, own.warnings + other.warnings]
  const wrong = errors === 0 ? 'no errors' : counted(errors, 'error')
  const more = warnings === 0 ? '' : `, ${counted(warnings, 'warning')}`
  const hint = errors + warnings > 0 ? ' "policy-pages check" prints all of them.' : ''
  return `${counted(ids.length, 'tenant')} checked, ${wrong}${more}.${hint}`
}

/** "10,000 tenants". */
export function counted(count: number, noun: string): string {
  return plural(count, noun).replace(/^\d+/, count.toLocaleString('en-US'))
}
