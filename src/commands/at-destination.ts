import { type Diagnostic, diagnostic, hasErrors } from '../diagnostics/diagnostic.ts'
import { wholeFile } from '../diagnostics/place.ts'
import { jsonEntry } from '../diagnostics/reports/json-report.ts'
import { outputProblem } from '../project/output-problem.ts'
import type { Destination } from '../publish/destination.ts'
import { openDestination } from '../publish/open-destination.ts'
import type { RequestCounts } from '../publish/store.ts'
import { StoreFailure } from '../publish/store-failure.ts'
import { type PublishProgress, publishProgress } from './publish-progress.ts'
import { diagnosticsText, type Terminal } from './terminal.ts'

/** How a command works at a destination and prints. */
export interface DestinationOptions {
  /** Whether only problems are printed. */
  readonly quiet: boolean
  /** Whether one object for programs is printed, and nothing else. */
  readonly json: boolean
  /** How many requests are sent at once. */
  readonly concurrency: number
}

/** What a command has found or done: in words for a person, and as data for a program. */
export interface Answer {
  readonly text: string
  readonly data: Readonly<Record<string, unknown>>
  /** What is wrong with what was found; an error among it makes the command fail. */
  readonly problems?: readonly Diagnostic[]
}

/** What a command does at a destination: it gives an answer, or problems. */
export type DestinationWork = (
  destination: Destination,
  progress: PublishProgress
) => Promise<Answer | readonly Diagnostic[]>

/**
 * Does something at a destination, and prints the answer or the problems, and how many requests that
 * took. Gives the exit code.
 */
export async function atDestination(
  text: string,
  { quiet, json, concurrency }: DestinationOptions,
  terminal: Terminal,
  work: DestinationWork
): Promise<number> {
  const progress = publishProgress(terminal, !quiet && !json, () => performance.now())
  let destination: Destination | undefined
  let answer: Answer | readonly Diagnostic[]
  try {
    destination = await openDestination(text, { concurrency })
    answer = await work(destination, progress)
  } catch (error) {
    answer = [diagnosticOf(error, destination)]
  } finally {
    progress.stop()
    await destination?.store.close()
  }
  const requests = destination?.store.counts ?? { put: 0, get: 0, list: 0, delete: 0 }
  const found = isProblems(answer) ? answer : (answer.problems ?? [])
  const isDone = !hasErrors(found)
  if (json) {
    const data = isProblems(answer) ? {} : answer.data
    const problems = isProblems(answer) || answer.problems ? { problems: found.map(jsonEntry) } : {}
    const { put, get, list, delete: removed } = requests
    const counts = { put, get, list, delete: removed }
    const result = { ok: isDone, ...data, ...problems, requests: counts }
    terminal.out(`${JSON.stringify(result, null, 2)}\n`)
    return isDone ? 0 : 1
  }
  if (!quiet && !isProblems(answer)) terminal.out(answer.text)
  terminal.err(diagnosticsText(found, 'text', terminal.isErrTerminal))
  if (!quiet) (isDone ? terminal.out : terminal.err)(`${requestsText(requests)}\n`)
  return isDone ? 0 : 1
}

function isProblems(answer: Answer | readonly Diagnostic[]): answer is readonly Diagnostic[] {
  return Array.isArray(answer)
}

/** What a failure means, in words. What is none is a bug, and thrown again. */
function diagnosticOf(error: unknown, destination: Destination | undefined): Diagnostic {
  // What was written for the destination may hold a password, as long as nobody has read it.
  const name = destination?.store.name ?? 'DESTINATION'
  if (error instanceof StoreFailure) return diagnostic(wholeFile(name), error.problem)
  const problem = outputProblem(error)
  if (problem === undefined) throw error
  return diagnostic(wholeFile('dist'), problem)
}

/** "Requests: 12 PUT, 3 GET, 1 LIST, 0 DELETE." */
function requestsText({ put, get, list, delete: removed }: RequestCounts): string {
  return `Requests: ${put} PUT, ${get} GET, ${list} LIST, ${removed} DELETE.`
}
