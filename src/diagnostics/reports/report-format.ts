import type { Diagnostic } from '../diagnostic.ts'
import type { About } from './about.ts'
import { githubReport } from './github-report.ts'
import { jsonReport } from './json-report.ts'
import { junitReport } from './junit-report.ts'
import { sarifReport } from './sarif-report.ts'
import { textReport } from './text-report.ts'

/** The forms in which diagnostics can be printed. */
export const FORMATS = ['text', 'json', 'github', 'sarif', 'junit'] as const

export type Format = (typeof FORMATS)[number]

/** Diagnostics as the text to print; `colour` counts for `text` only. */
export function formatDiagnostics(
  diagnostics: readonly Diagnostic[],
  format: Format,
  colour: boolean,
  about: About
): string {
  switch (format) {
    case 'text':
      return textReport(diagnostics, colour)
    case 'json':
      return jsonReport(diagnostics)
    case 'github':
      return githubReport(diagnostics)
    case 'sarif':
      return sarifReport(diagnostics, about.rules)
    case 'junit':
      return junitReport(diagnostics, about)
  }
}
