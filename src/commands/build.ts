import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import type { OutputChange } from '../build/output-change.ts'
import { runBuild } from '../build/run-build.ts'
import { type Diagnostic, diagnostic, hasErrors } from '../diagnostics/diagnostic.ts'
import { wholeFile } from '../diagnostics/place.ts'
import type { Format } from '../diagnostics/reports/report-format.ts'
import { OUTPUT } from '../project/output-file.ts'
import { outputProblem } from '../project/output-problem.ts'
import { withOutputLock } from './build-lock.ts'
import { progressOn } from './progress.ts'
import { diagnosticsText, type Terminal } from './terminal.ts'

export interface BuildOptions {
  readonly format: Format
  /** Ids of the tenants to build; all when absent. */
  readonly tenant?: readonly string[]
  readonly quiet: boolean
  readonly verbose: boolean
  /** How many threads may work; one for each core when absent. */
  readonly jobs?: number
  /** Whether what was made before is used. */
  readonly cache: boolean
  /** Whether to wait for another build that writes the output. */
  readonly wait: boolean
  /** Whether events for programs are printed, and nothing else. */
  readonly json: boolean
}

/** Checks, renders and writes the site. With an error, nothing is written. Gives the exit code. */
export async function build(
  root: string,
  options: BuildOptions,
  terminal: Terminal
): Promise<number> {
  const { format, json, quiet } = options
  const started = performance.now()
  const shown = json ? 'json' : quiet ? 'none' : 'auto'
  const progress = progressOn(terminal, shown, () => performance.now())
  const print = (diagnostics: readonly Diagnostic[]) => {
    for (const one of diagnostics) progress.problem(one)
    if (json) return
    const text = diagnosticsText(diagnostics, format, terminal.isErrTerminal)
    if (format === 'text') progress.terminal.err(text)
    else progress.terminal.out(text)
  }
  try {
    const output = join(root, OUTPUT)
    const { diagnostics, change } = await withOutputLock(
      output,
      options.wait,
      (held) => progress.waits(held, OUTPUT),
      () =>
        runBuild({
          root,
          output,
          only: options.tenant,
          jobs: options.jobs ?? availableParallelism(),
          cache: options.cache,
          progress
        })
    )
    if (!quiet || hasErrors(diagnostics)) print(diagnostics)
    progress.end(change === undefined ? { ok: false } : { ok: true, ...countsOf(change) })
    if (change === undefined) return 1
    const seconds = (performance.now() - started) / 1000
    if (!quiet && !json) terminal.err(summary(change, seconds, options.verbose))
    return 0
  } catch (error) {
    const problem = outputProblem(error)
    if (problem === undefined) throw error
    print([diagnostic(wholeFile(OUTPUT), problem)])
    progress.end({ ok: false })
    return 1
  } finally {
    progress.stop()
  }
}

function countsOf({ pages, written, unchanged, removed }: OutputChange) {
  return { pages, written, unchanged, removed }
}

function summary(change: OutputChange, seconds: number, verbose: boolean): string {
  const { pages, written, unchanged, removed, writtenPaths, removedPaths } = change
  const details = verbose
    ? [
        ...writtenPaths.map((path) => `  written  ${path}`),
        ...removedPaths.map((path) => `  removed  ${path}`)
      ]
    : []
  return [
    ...details,
    `${pages} pages in ${OUTPUT}/: ${written} files written, ${unchanged} unchanged, ${removed} removed, ${seconds.toFixed(2)} s.\n`
  ].join('\n')
}
