import { type Diagnostic, hasErrors } from '../diagnostic.ts'
import type { Severity } from '../words.ts'

/** For programs: every diagnostic with all its fields, and the counts. */
export function jsonReport(diagnostics: readonly Diagnostic[]): string {
  const count = (wanted: Severity) =>
    diagnostics.filter(({ severity }) => severity === wanted).length
  const report = {
    ok: !hasErrors(diagnostics),
    errors: count('error'),
    warnings: count('warning'),
    advice: count('advice'),
    diagnostics: diagnostics.map(jsonEntry)
  }
  return `${JSON.stringify(report, null, 2)}\n`
}

/** One diagnostic with all its fields, always in the same order. */
export function jsonEntry(entry: Diagnostic) {
  return {
    file: entry.file,
    line: entry.line,
    column: entry.column,
    endColumn: entry.endColumn,
    code: entry.code,
    severity: entry.severity,
    message: entry.message,
    remedy: entry.remedy,
    ...(entry.details === undefined ? {} : { details: entry.details }),
    ...(entry.rule === undefined ? {} : { rule: entry.rule })
  }
}
