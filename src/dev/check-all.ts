import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Fleet } from './fleet.ts'
import type { SourceState } from './source-state.ts'

/** So many errors are printed as they are found; `check` prints all. */
const PRINTED = 20

/** What looking at all tenants needs. */
export interface Checking {
  readonly sources: SourceState
  readonly fleet: Fleet
  /** Called between two tenants; lets others go first. */
  readonly rest: () => Promise<void>
  readonly signal: AbortSignal
  readonly printErrors: (errors: readonly Diagnostic[]) => void
}

/** How the check of all tenants ended. */
export interface Checked {
  readonly tenants: number
  readonly errors: number
  readonly warnings: number
}

/**
 * Looks at all tenants in the background, one after the other, and compares them at the end. Gives nothing
 * when it was stopped.
 */
export async function checkAll(checking: Checking): Promise<Checked | undefined> {
  const { sources, fleet, rest, signal, printErrors } = checking
  const { ids } = sources
  let errors = 0
  let warnings = 0
  const take = (diagnostics: readonly Diagnostic[]) => {
    const wrong = diagnostics.filter(({ severity }) => severity === 'error')
    const printed = wrong.slice(0, Math.max(0, PRINTED - errors))
    errors += wrong.length
    warnings += diagnostics.filter(({ severity }) => severity === 'warning').length
    if (printed.length > 0) printErrors(printed)
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
  return { tenants: ids.length, errors, warnings }
}
