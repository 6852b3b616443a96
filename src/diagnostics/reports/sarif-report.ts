import type { Diagnostic, RuleReference } from '../diagnostic.ts'
import { CODES } from '../problem.ts'
import { fullText } from './full-text.ts'

/** Where a code is explained, relative to the project. */
const HELP = 'docs/errors.md'

const LEVELS = { error: 'error', warning: 'warning', advice: 'note' } as const

/**
 * SARIF 2.1.0, which code hosts show beside the lines.
 * https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function sarifReport(diagnostics: readonly Diagnostic[]): string {
  const rules = new Map(CODES.map((code): [string, object] => [code, ruleOfCode(code)]))
  for (const { rule } of diagnostics) if (rule !== undefined) rules.set(rule.id, ruleOfLinter(rule))
  const indexes = new Map([...rules.keys()].map((id, index) => [id, index]))
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'policy-pages',
            rules: [...rules.values()]
          }
        },
        columnKind: 'utf16CodeUnits',
        results: diagnostics.map((entry) => resultOf(entry, indexes.get(entry.code)))
      }
    ]
  }
  return `${JSON.stringify(log, null, 2)}\n`
}

function ruleOfCode(code: string) {
  return { id: code, help: { text: `Explained in ${HELP}, under "${code}".` } }
}

function ruleOfLinter({ id, why, source }: RuleReference) {
  return {
    id,
    fullDescription: { text: why },
    helpUri: source.url,
    help: { text: `${source.title}, ${source.pinpoint}` }
  }
}

function resultOf(entry: Diagnostic, ruleIndex = -1) {
  return {
    ruleId: entry.code,
    ruleIndex,
    level: LEVELS[entry.severity],
    message: { text: fullText(entry) },
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
