import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { plural } from '../diagnostics/reports/text-report.ts'
import type { Fleet } from './fleet.ts'
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
  let errors = 0
  let warnings = 0
  const take = (diagnostics: readonly Diagnostic[]) => {
    const wrong = diagnostics.filter(({ severity }) => severity === 'error')
    const printed = wrong.slice(0, Math.max(0, PRINTED - errors))
    errors += wrong.length
    warnings += diagnostics.filter(({ severity }) => severity === 'warning').length
    if (printed.length > 0) print(printed)
  }
  for (const id of ids) {
    await rest()
    if (signal.aborted) return undefined
    const state = sources.look(id)
    fleet.note(state)
    take(state.diagnostics)
  }
  take(sources.ownerless())
  take(fleet.compareAll())
  const wrong = errors === 0 ? 'no errors' : counted(errors, 'error')
  const more = warnings === 0 ? '' : `, ${counted(warnings, 'warning')}`
  const hint = errors + warnings > 0 ? ' "policy-pages check" prints all of them.' : ''
  return `${counted(ids.length, 'tenant')} checked, ${wrong}${more}.${hint}`
}

/** "10,000 tenants". */
export function counted(count: number, noun: string): string {
  return plural(count, noun).replace(/^\d+/, count.toLocaleString('en-US'))
}
