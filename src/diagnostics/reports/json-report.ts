import { type Diagnostic, hasErrors } from '../diagnostic.ts'

/** For programs: every diagnostic with all its fields, and the two counts. */
export function jsonReport(diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length
  const report = {
    ok: !hasErrors(diagnostics),
    errors,
    warnings: diagnostics.length - errors,
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
    ...(entry.details === undefined ? {} : { details: entry.details })
  }
}
