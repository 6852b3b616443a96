import type { Diagnostic, RuleReference } from '../diagnostic.ts'
import { CODES } from '../problem.ts'
import type { ReportedRule } from './about.ts'
import { fullText } from './full-text.ts'

/** Where a code is explained, relative to the project. */
const HELP = 'docs/errors.md'

const LEVELS = { error: 'error', warning: 'warning', advice: 'note' } as const

/**
 * SARIF 2.1.0, which code hosts show beside the lines.
 * https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function sarifReport(
  diagnostics: readonly Diagnostic[],
  applied: readonly ReportedRule[] = []
): string {
  const rules = new Map(CODES.map((code): [string, object] => [code, ruleOfCode(code)]))
  for (const { rule } of diagnostics) if (rule !== undefined) rules.set(rule.id, reasonOfRule(rule))
  for (const rule of applied) rules.set(rule.id, ruleOfLinter(rule))
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

/** As much as a finding says of its rule. */
function reasonOfRule({ id, why, source }: RuleReference) {
  return {
    id,
    fullDescription: { text: why },
    helpUri: source.url,
    help: { text: `${source.title}, ${source.pinpoint}` }
  }
}

/** A rule with all its sources. The address of the first is where more is found. */
function ruleOfLinter({ id, title, severity, why, binding, sources }: ReportedRule) {
  const lines = sources.map((source) => `${source.title}, ${source.pinpoint}: ${source.url}`)
  const links = sources.map(
    (source) => `- [${markdown(`${source.title}, ${source.pinpoint}`)}](${source.url})`
  )
  const [first] = sources
  return {
    id,
    shortDescription: { text: title },
    fullDescription: { text: `${title} ${why}` },
    ...(first === undefined ? {} : { helpUri: first.url }),
    help: { text: [why, ...lines].join('\n'), markdown: [why, '', ...links].join('\n') },
    defaultConfiguration: { level: LEVELS[severity] },
    properties: { tags: [binding], sources }
  }
}

/** A text in which no character means anything to Markdown. */
function markdown(text: string): string {
  return text.replace(/[\\`*_[\]<>#|]/g, '\\$&')
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
