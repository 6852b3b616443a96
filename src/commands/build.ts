import { availableParallelism } from 'node:os'
import { join, resolve } from 'node:path'
import { type BuildSteps, runBuild } from '../build/run-build.ts'
import type { OutputChange } from '../build/write-site.ts'
import { type Diagnostic, diagnostic, hasErrors } from '../diagnostics/diagnostic.ts'
import { wholeFile } from '../diagnostics/place.ts'
import type { Format } from '../diagnostics/reports/report-format.ts'
import { OUTPUT } from '../project/output-file.ts'
import { outputProblem } from '../project/output-problem.ts'
import { shardSteps } from '../shard/build-shard.ts'
import { SHARD_OUTPUT, shardFolder } from '../shard/shard-files.ts'
import { readShard } from '../shard/shard-index.ts'
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
}

export interface BuildOptions extends WriteOptions {
  /** Ids of the tenants to build; all when absent. */
  readonly tenant?: readonly string[]
  /** Which shard is built, such as `3/8` or `auto`; the whole site when absent. */
  readonly shard?: string
  /** The folder of the shards. */
  readonly out: string
}

/** Builds the site, or one shard of it. Gives the exit code. */
export async function build(
  root: string,
  options: BuildOptions,
  terminal: Terminal
): Promise<number> {
  if (options.shard === undefined)
    return writePages(root, OUTPUT, options.tenant, undefined, options, terminal)
  const answer = readShard(options.shard, process.env)
  if ('problem' in answer) {
    printDiagnostics([diagnostic(wholeFile(options.out), answer.problem)], options.format, terminal)
    return 1
  }
  const folder = join(shardFolder(options.out, answer.shard), SHARD_OUTPUT)
  return writePages(root, folder, undefined, shardSteps(answer.shard), options, terminal)
}

/**
 * Checks, renders and writes pages into a folder, by the given steps. With an error, nothing is
 * written. Gives the exit code.
 */
export async function writePages(
  root: string,
  folder: string,
  only: readonly string[] | undefined,
  steps: BuildSteps | undefined,
  options: WriteOptions,
  terminal: Terminal
): Promise<number> {
  const started = performance.now()
  const print = (diagnostics: readonly Diagnostic[]) =>
    printDiagnostics(diagnostics, options.format, terminal)
  try {
    const request = {
      root,
      output: resolve(root, folder),
      only,
      jobs: options.jobs ?? availableParallelism(),
      cache: options.cache,
      progress: { start: () => {}, at: () => {} }
    }
    const { diagnostics, change } = await runBuild(request, steps)
    if (!options.quiet || hasErrors(diagnostics)) print(diagnostics)
    if (change === undefined) return 1
    const seconds = (performance.now() - started) / 1000
    if (!options.quiet) terminal.err(summary(change, folder, seconds, options.verbose))
    return 0
  } catch (error) {
    const problem = outputProblem(error)
    if (problem === undefined) throw error
    print([diagnostic(wholeFile(folder), problem)])
    return 1
  }
}

/** Prints problems where they are looked for: those for a person beside the results. */
export function printDiagnostics(
  diagnostics: readonly Diagnostic[],
  format: Format,
  terminal: Terminal
): void {
  const text = diagnosticsText(diagnostics, format, terminal.isErrTerminal)
  if (format === 'text') terminal.err(text)
  else terminal.out(text)
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
