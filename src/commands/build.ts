import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import type { BuildSteps } from '../build/build-steps.ts'
import type { OutputChange } from '../build/output-change.ts'
import { runBuild } from '../build/run-build.ts'
import { type Diagnostic, diagnostic, hasErrors } from '../diagnostics/diagnostic.ts'
import { wholeFile } from '../diagnostics/place.ts'
import type { Format } from '../diagnostics/reports/report-format.ts'
import { OUTPUT } from '../project/output-file.ts'
import { outputProblem } from '../project/output-problem.ts'
import { withOutputLock } from './build-lock.ts'
import { type Progress, progressOn } from './progress.ts'
import { diagnosticsText, type Terminal } from './terminal.ts'

/** How a build works and prints. */
export interface WriteOptions {
  readonly format: Format
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

export interface BuildOptions extends WriteOptions {
  /** Ids of the tenants to build; all when absent. */
  readonly tenant?: readonly string[]
}

/** What pages are written, and where. */
export interface Target {
  readonly root: string
  /** The folder that is written, as a person would name it. */
  readonly folder: string
  /** Ids of the tenants to build; all when absent. */
  readonly only?: readonly string[] | undefined
  /** How they come about; as in a build of the whole site when absent. */
  readonly steps?: BuildSteps
  /** Where the lock of the folder stands; beside it when absent. */
  readonly lockPathOf?: (output: string) => Promise<string>
}

/** Builds the site. Gives the exit code. */
export function build(root: string, options: BuildOptions, terminal: Terminal): Promise<number> {
  return writePages({ root, folder: OUTPUT, only: options.tenant }, options, terminal)
}

/** Prints why nothing is built. Gives the exit code. */
export function refuse(
  diagnostics: readonly Diagnostic[],
  { format, json }: WriteOptions,
  terminal: Terminal
): number {
  const progress = progressOn(terminal, json ? 'json' : 'none', () => performance.now())
  printer(progress, format, json, terminal)(diagnostics)
  progress.end({ ok: false })
  progress.stop()
  return 1
}

/**
 * Checks, renders and writes pages into a folder. With an error, nothing is written. Gives the exit
 * code.
 */
export async function writePages(
  { root, folder, only, steps, lockPathOf }: Target,
  options: WriteOptions,
  terminal: Terminal
): Promise<number> {
  const { format, json, quiet } = options
  const started = performance.now()
  const shown = json ? 'json' : quiet ? 'none' : 'auto'
  const progress = progressOn(terminal, shown, () => performance.now())
  const print = printer(progress, format, json, terminal)
  try {
    const output = resolve(root, folder)
    const request = {
      root,
      output,
      only,
      jobs: options.jobs ?? availableParallelism(),
      cache: options.cache,
      progress
    }
    const { diagnostics, change } = await withOutputLock(
      output,
      options.wait,
      (held) => progress.waits(held, folder),
      () => runBuild(request, steps),
      lockPathOf
    )
    if (!quiet || hasErrors(diagnostics)) print(diagnostics)
    progress.end(change === undefined ? { ok: false } : { ok: true, ...countsOf(change) })
    if (change === undefined) return 1
    const seconds = (performance.now() - started) / 1000
    if (!quiet && !json) terminal.err(summary(change, folder, seconds, options.verbose))
    return 0
  } catch (error) {
    const problem = outputProblem(error)
    if (problem === undefined) throw error
    print([diagnostic(wholeFile(folder), problem)])
    progress.end({ ok: false })
    return 1
  } finally {
    progress.stop()
  }
}

/** Prints problems: for a person among the progress, for programs as they asked for it. */
function printer(progress: Progress, format: Format, json: boolean, terminal: Terminal) {
  return (diagnostics: readonly Diagnostic[]) => {
    for (const one of diagnostics) progress.problem(one)
    if (json) return
    const text = diagnosticsText(diagnostics, format, terminal.isErrTerminal)
    if (format === 'text') progress.terminal.err(text)
    else progress.terminal.out(text)
  }
}

function countsOf({ pages, written, unchanged, removed }: OutputChange) {
  return { pages, written, unchanged, removed }
}

function summary(change: OutputChange, folder: string, seconds: number, verbose: boolean): string {
  const { pages, written, unchanged, removed, writtenPaths, removedPaths } = change
  const details = verbose
    ? [
        ...writtenPaths.map((path) => `  written  ${path}`),
        ...removedPaths.map((path) => `  removed  ${path}`)
      ]
    : []
  return [
    ...details,
    `${pages} pages in ${folder}/: ${written} files written, ${unchanged} unchanged, ${removed} removed, ${seconds.toFixed(2)} s.\n`
  ].join('\n')
}
