import { type Diagnostic, hasErrors, inOrder } from '../diagnostics/diagnostic.ts'
import type { BackgroundCheck } from './background-check.ts'
import type { Fleet } from './fleet.ts'
import type { LivePages } from './live-pages.ts'
import type { SourceState } from './source-state.ts'
import type { Workbench } from './workbench.ts'

/** Where Eleventy is configured. */
export const CONFIGURATION = '.eleventy.js'

/** Hidden files and copies that editors make: the files of the project that are read have other names. */
const NOISE = /(?:^|\/)(?:[.#][^/]*|[^/]*~)$/

/** What an edit has an effect on. */
export interface Edited {
  readonly sources: SourceState
  readonly fleet: Fleet
  readonly bench: Workbench
  readonly live: LivePages
  readonly check: BackgroundCheck
  readonly say: (text: string) => void
  readonly print: (diagnostics: readonly Diagnostic[]) => void
  /** Is called when a program was changed: what was loaded stays loaded, so a change needs a new process. */
  readonly outdated: () => void
  /** Is told of a fault of this program. */
  readonly failed: (error: unknown) => void
}

/** Makes what takes the paths of changed files: reads again what they concern, tells what is wrong, reloads pages. */
export function takeEdits(edited: Edited): (changed: readonly string[]) => void {
  const { sources, fleet, bench, live, check, say, print, outdated, failed } = edited
  const isDrawn = (path: string) => path === CONFIGURATION || /^templates(?:\/|$)/.test(path)
  return (changed) => {
    const drawn = changed.filter(isDrawn)
    if (drawn.some((path) => path.endsWith('.js'))) return outdated()
    if (drawn.length > 0) {
      bench.renew().catch(failed)
      live.allChanged()
    }
    const paths = changed.filter((path) => !isDrawn(path) && !NOISE.test(path))
    if (paths.length === 0) return
    const { isShared, tenants } = sources.take(paths)
    if (!isShared && tenants.length === 0) return
    const found = isShared ? sources.problems : reread(tenants, edited)
    print(found)
    if (found.length === 0) say(`${paths.join(', ')}: no problems.`)
    if (isShared) {
      if (hasErrors(found)) say('No page can be shown until these errors are mended.')
      fleet.forget()
      live.allChanged()
      check.anew()
    } else if (check.isDone) setImmediate(() => compareAgain(edited))
  }
}

/** Reads tenants again and reloads their pages; gives what is wrong with them. */
function reread(ids: readonly string[], { sources, fleet, live }: Edited): readonly Diagnostic[] {
  fleet.forget(ids)
  const states = ids.filter(sources.has).map((id) => sources.tenant(id))
  for (const state of states) fleet.note(state)
  live.changed(ids)
  return inOrder(states.flatMap(({ diagnostics }) => diagnostics))
}

/**
 * Compares all tenants again, after the page was shown: one that has the host of another is not right
 * either, although its own file is as it was.
 */
function compareAgain({ sources, fleet, live, print }: Edited): void {
  const known = new Set(sources.ids.flatMap((id) => fleet.foundAt(id).map(textOf)))
  const before = new Set(fleet.broken())
  const found = fleet.compareAll()
  const after = new Set(fleet.broken())
  const others = [...before, ...after].filter((id) => before.has(id) !== after.has(id))
  if (others.length > 0) live.changed(others)
  print(found.filter((one) => one.severity === 'error' && !known.has(textOf(one))))
}

function textOf(one: Diagnostic): string {
  return JSON.stringify(one)
}
