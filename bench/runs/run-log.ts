import { type Command, measuredRun, type Run } from './measured-run.ts'
import { WHAT, type What } from './what.ts'

/** Says how far the benchmark is. */
export type Say = (line: string) => void

/** The runs of one size, as they come. */
export interface RunLog {
  readonly runs: Readonly<Partial<Record<What, readonly Run[]>>>
  /** Runs a command, and adds what it took. */
  measure(what: What, command: Command): Promise<void>
}

/** An empty log, which says each run. */
export function runLog(tenants: number, rounds: number, say: Say): RunLog {
  const runs: Partial<Record<What, Run[]>> = {}
  return {
    runs,
    measure: async (what, command) => {
      const run = await measuredRun(command)
      runs[what] = [...(runs[what] ?? []), run]
      const round = `round ${runs[what].length} of ${rounds}`
      say(`${tenants} tenants, ${round}: ${WHAT[what]}: ${run.seconds.toFixed(2)} s`)
    }
  }
}
