import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { About } from '../diagnostics/reports/about.ts'
import { type Format, formatDiagnostics } from '../diagnostics/reports/report-format.ts'
import { today } from './today.ts'

/** Where a command prints: results on `out`, problems and progress on `err`. */
export interface Terminal {
  out(text: string): void
  err(text: string): void
  /** Whether a person looks at each of the two. */
  readonly isOutTerminal: boolean
  readonly isErrTerminal: boolean
  /** How wide `err` is; nothing where a line cannot be written over. 0 where that is not known. */
  readonly errColumns?: number | undefined
}

/** The terminal of this process. */
export const processTerminal: Terminal = {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  isOutTerminal: process.stdout.isTTY,
  isErrTerminal: process.stderr.isTTY,
  get errColumns() {
    return process.env.TERM === 'dumb' ? undefined : process.stderr.columns
  }
}

/** Whoever reads may stop early, as `head` does: that is no problem of ours. */
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })

/** Diagnostics as a command prints them: in colour where a person looks at a terminal. */
export function diagnosticsText(
  diagnostics: readonly Diagnostic[],
  format: Format,
  isTerminal: boolean,
  about: About = { rules: [], date: today() }
): string {
  return formatDiagnostics(diagnostics, format, hasColour(process.env, isTerminal), about)
}

/** The usual two variables: https://no-color.org and https://force-color.org */
function hasColour(environment: NodeJS.ProcessEnv, isTerminal: boolean): boolean {
  if (environment.NO_COLOR) return false
  const forced = environment.FORCE_COLOR
  return forced === undefined ? isTerminal : forced !== '' && forced !== '0'
}
