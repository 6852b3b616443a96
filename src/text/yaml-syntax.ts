import type { YAMLException } from 'js-yaml'
import type { Problem } from '../diagnostics/problem.ts'
import type { Span, SyntaxFinding, YamlPlaces } from './yaml-places.ts'

type ReportSpan = (span: Span, problem: Problem) => void

/**
 * Words the syntax problems of a text. The second parser finds all of them and names them better;
 * where it finds none, the first parser's one reason is given.
 */
export function reportSyntax(
  text: string,
  thrown: YAMLException,
  places: YamlPlaces,
  report: ReportSpan
): void {
  const findings = places.syntax.filter(({ code }) => !FOLLOWS.has(code))
  for (const finding of findings) report(finding, problemOf(finding, text))
  if (findings.length > 0) return
  const start = thrown.mark?.position ?? 0
  report({ start, end: start + 1 }, { code: 'yaml-syntax', detail: thrown.reason })
}

/** Codes that only follow from another one at the same place. */
const FOLLOWS = new Set(['MULTILINE_IMPLICIT_KEY'])

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
