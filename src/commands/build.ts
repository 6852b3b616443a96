import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { runBuild } from '../build/run-build.ts'
import type { OutputChange } from '../build/write-site.ts'
import { type Diagnostic, diagnostic, hasErrors } from '../diagnostics/diagnostic.ts'
import { wholeFile } from '../diagnostics/place.ts'
import type { Format } from '../diagnostics/reports/report-format.ts'
import { OUTPUT } from '../project/output-file.ts'
import { outputProblem } from '../project/output-problem.ts'
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
}

/** Checks, renders and writes the site. With an error, nothing is written. Gives the exit code. */
export async function build(
  root: string,
  options: BuildOptions,
  terminal: Terminal
): Promise<number> {
  const started = performance.now()
  const print = (diagnostics: readonly Diagnostic[]) => {
    const text = diagnosticsText(diagnostics, options.format, terminal.isErrTerminal)
    if (options.format === 'text') terminal.err(text)
    else terminal.out(text)
  }
  try {
    const { diagnostics, change } = await runBuild({
      root,
      output: join(root, OUTPUT),
      only: options.tenant,
      jobs: options.jobs ?? availableParallelism(),
      cache: options.cache,
      progress: { start: () => {}, at: () => {} }
    })
    if (!options.quiet || hasErrors(diagnostics)) print(diagnostics)
    if (change === undefined) return 1
    const seconds = (performance.now() - started) / 1000
    if (!options.quiet) terminal.err(summary(change, seconds, options.verbose))
    return 0
  } catch (error) {
    const problem = outputProblem(error)
    if (problem === undefined) throw error
    print([diagnostic(wholeFile(OUTPUT), problem)])
    return 1
  }
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
