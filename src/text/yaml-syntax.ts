import type { Problem } from '../diagnostics/problem.ts'
import type { Span, SyntaxFinding, YamlPlaces } from './yaml-places.ts'

type ReportSpan = (span: Span, problem: Problem) => void

/**
 * Words the syntax problems of a text. The second parser names them better; where it finds none,
 * the first parser's one reason is given.
 */
export function reportSyntax(
  text: string,
  thrown: { readonly reason: string; readonly position: number },
  places: () => YamlPlaces,
  report: ReportSpan
): void {
  const start = thrown.position
  if (thrown.reason.startsWith('nesting exceeded')) {
    report({ start, end: start + 1 }, { code: 'yaml-too-deep' })
    return
  }
  const findings = withoutFollowers(places().syntax)
  for (const finding of findings) report(finding, problemOf(finding, text))
  if (findings.length === 0)
    report({ start, end: start + 1 }, { code: 'yaml-syntax', detail: thrown.reason })
}

/** Codes that say the same wherever they stand. Others are certain only until the first of them. */
const CERTAIN = new Set(['TAB_AS_INDENT', 'DUPLICATE_KEY', 'TAG_RESOLVE_FAILED', 'DEAD_ALIAS'])

/** After a tab or a broken structure the parser loses its way: what it finds then is not reported. */
function withoutFollowers(findings: readonly SyntaxFinding[]): readonly SyntaxFinding[] {
  const tabs = findings.filter(({ code }) => code === 'TAB_AS_INDENT')
  if (tabs.length > 0) return tabs
  const broken = findings.findIndex(({ code }) => !CERTAIN.has(code))
  return broken === -1 ? findings : findings.slice(0, broken + 1)
}

function problemOf(finding: SyntaxFinding, text: string): Problem {
  const at = text.slice(finding.start, finding.end)
  const lineBreak = text.indexOf('\n', finding.start)
  const restOfLine = text.slice(finding.start, lineBreak === -1 ? undefined : lineBreak)
  switch (finding.code) {
    case 'TAB_AS_INDENT':
      return { code: 'yaml-tab' }
    case 'DUPLICATE_KEY':
      return { code: 'yaml-duplicate-key', key: /^["']?([^:"'\s]+)/.exec(restOfLine)?.[1] ?? at }
    case 'MULTIPLE_DOCS':
      return { code: 'yaml-many-documents' }
    case 'OPEN_QUOTE':
      return { code: 'yaml-quote' }
    case 'DEAD_ALIAS':
      return { code: 'yaml-first-character', character: '*' }
    case 'TAG_RESOLVE_FAILED':
      return { code: 'yaml-first-character', character: '!' }
    case 'BAD_SCALAR_START':
      return { code: 'yaml-first-character', character: text.charAt(finding.start) }
    case 'BLOCK_AS_IMPLICIT_KEY':
      return /: /.test(restOfLine)
        ? { code: 'yaml-colon' }
        : { code: 'yaml-syntax', detail: 'this line and the one below it are indented differently' }
    default:
      return { code: 'yaml-syntax', detail: inOneClause(finding.message) }
  }
}

/** A parser's sentence as the end of ours. */
function inOneClause(message: string): string {
  const clause = message.replace(/\.$/, '').replaceAll('\n', ' ')
  return clause.charAt(0).toLowerCase() + clause.slice(1)
}
