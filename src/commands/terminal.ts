import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { type Format, formatDiagnostics } from '../diagnostics/reports/report-format.ts'

/** Where a command prints: results on `out`, problems and progress on `err`. */
export interface Terminal {
  out(text: string): void
  err(text: string): void
}

/** The terminal of this process. */
export const processTerminal: Terminal = {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text)
}

/** Diagnostics as a command prints them: in colour where a person looks at a terminal. */
export function diagnosticsText(diagnostics: readonly Diagnostic[], format: Format): string {
  const isColoured = process.stderr.isTTY || Boolean(process.env.FORCE_COLOR)
  return formatDiagnostics(diagnostics, format, isColoured && !process.env.NO_COLOR)
}
