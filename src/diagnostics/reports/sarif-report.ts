import type { Diagnostic } from '../diagnostic.ts'
import { CODES } from '../problem.ts'

/** Where a code is explained, relative to the project. */
const HELP = 'docs/errors.md'

/**
 * SARIF 2.1.0, which code hosts show beside the lines.
 * https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function sarifReport(diagnostics: readonly Diagnostic[]): string {
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'policy-pages',
            rules: CODES.map((code) => ({
              id: code,
              help: { text: `Explained in ${HELP}, under "${code}".` }
            }))
          }
        },
        columnKind: 'utf16CodeUnits',
        results: diagnostics.map(resultOf)
      }
    ]
  }
  return `${JSON.stringify(log, null, 2)}\n`
}

function resultOf(entry: Diagnostic) {
  return {
    ruleId: entry.code,
    ruleIndex: CODES.indexOf(entry.code),
    level: entry.severity,
    message: { text: `${entry.message} ${entry.remedy}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: entry.file.split('/').map(encodeURIComponent).join('/') },
          region: {
            startLine: entry.line,
            startColumn: entry.column,
            endColumn: entry.endColumn,
            ...(entry.lineText === undefined ? {} : { snippet: { text: entry.lineText } })
          }
        }
      }
    ]
  }
}
