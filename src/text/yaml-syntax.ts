import type { Problem } from '../diagnostics/problem.ts'
import type { Span, SyntaxFinding, YamlPlaces } from './yaml-places.ts'

/** A problem that has a better place than where the parser noticed it. */
interface Slip {
  readonly span: Span
  readonly problem: Problem
}

/** A line of a text, without its line break. */
interface Line extends Span {
  readonly words: string
}

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
  const findings = [...withoutFollowers(places().syntax)]
  if (findings.length === 0)
    findings.push({ code: '', message: thrown.reason, start, end: start + 1 })
  for (const finding of findings) {
    const { span, problem } = slipOf(finding, text) ?? {
      span: finding,
      problem: problemOf(finding, text)
    }
    report(span, problem)
  }
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

/** Findings that are certain to mean what their code says; the others may hide a common slip. */
const CLEAR = new Set([
  ...CERTAIN,
  ...['MULTIPLE_DOCS', 'OPEN_QUOTE', 'OPEN_BRACKET', 'BAD_SCALAR_START']
])

/** Sentences of the parser about a line that does not fit to the ones around it. */
const MISPLACED =
  /^(?:All mapping items|Implicit keys need|Implicit map keys need|Sequence item without|A block sequence)/

/** The slip that most likely lies behind a finding, at its own place. */
function slipOf(finding: SyntaxFinding, text: string): Slip | undefined {
  if (finding.code === 'DUPLICATE_KEY') return duplicateKey(finding, text)
  if (CLEAR.has(finding.code)) return undefined
  const line = filledLineAt(text, finding.start)
  const before = text.slice(line.start, Math.max(line.start, finding.start))
  const isNested = finding.code === 'BLOCK_AS_IMPLICIT_KEY' && before.trim() !== ''
  const next = isNested ? lineAfter(text, line) : undefined
  const blank = noBreakSpace(line) ?? (next && noBreakSpace(next))
  if (blank) return blank
  if (isNested && /: /.test(text.slice(finding.start, line.end))) return undefined
  if (finding.code === 'UNEXPECTED_TOKEN' && /["']\s*$/.test(before))
    return { span: finding, problem: { code: 'yaml-text-after-quote' } }
  const isAtStart = finding.code === 'UNEXPECTED_TOKEN' && before.trim() === ''
  if (!isNested && !isAtStart && !MISPLACED.test(finding.message)) return undefined
  return missingBlank(line, text) ?? misplaced(next ?? line)
}

/** After a key without a value the parser points at the line break: the second key follows it. */
function duplicateKey({ start, end }: SyntaxFinding, text: string): Slip {
  const skipped = /^(?:\s|#.*)*/.exec(text.slice(start))?.[0].length ?? 0
  const from = start + skipped
  const key = /^(["']?)([^:"'\s]+)\1/.exec(text.slice(from))
  const span = skipped === 0 ? { start, end } : { start: from, end: from + (key?.[0].length ?? 1) }
  return { span, problem: { code: 'yaml-duplicate-key', key: key?.[2] ?? text.slice(start, end) } }
}

/** A no-break space as indentation, or after the dash or the key that a line starts with. */
function noBreakSpace({ start, words }: Line): Slip | undefined {
  const found = /^(?: *(?:- *)?(?:[\w-]+:)?)(?=[\u00a0\u202f])/.exec(words)
  return found ? slipAt('yaml-no-break-space', start + found[0].length) : undefined
}

/** A key and its value, or a dash and its entry, without a blank between them. */
function missingBlank(line: Line, text: string): Slip | undefined {
  const dash = /^\s*(?=-[^\s-]|[–—•])/.exec(line.words)
  if (dash && isInList(line, text))
    return slipAt('yaml-blank-after-dash', line.start + dash[0].length)
  const key = /^\s*(?:-\s+)?[\w-]+(?=:(?!\/\/)\S)/.exec(line.words)
  return key ? slipAt('yaml-blank-after-colon', line.start + key[0].length) : undefined
}

/** Whether the lines around one show that it should be an entry of a list. */
function isInList(line: Line, text: string): boolean {
  const above = filledLineAt(text, line.start - 1).words
  const below = lineAfter(text, line)?.words ?? ''
  return /^\s*[-–—•]|:\s*$/.test(above) || /^\s*[-–—•]/.test(below)
}

function misplaced({ start, words }: Line): Slip {
  const first = start + words.length - words.trimStart().length
  const end = Math.max(first + 1, start + words.trimEnd().length)
  return { span: { start: first, end }, problem: { code: 'yaml-indentation' } }
}

/** A slip of one character. */
function slipAt(
  code: 'yaml-no-break-space' | 'yaml-blank-after-colon' | 'yaml-blank-after-dash',
  start: number
): Slip {
  return { span: { start, end: start + 1 }, problem: { code } }
}

function lineAt(text: string, offset: number): Line {
  const start = offset <= 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1
  const lineBreak = text.indexOf('\n', start)
  const end = lineBreak === -1 ? text.length : lineBreak
  return { start, end, words: text.slice(start, end) }
}

/** The line at an offset; where it is empty, the last one before it that is not. */
function filledLineAt(text: string, offset: number): Line {
  const line = lineAt(text, offset)
  if (line.words.trim() !== '' || line.start === 0) return line
  return lineAt(text, text.slice(0, line.start).trimEnd().length)
}

/** The next line that is not empty. */
function lineAfter(text: string, { end }: Line): Line | undefined {
  const offset = text.slice(end).search(/\S/)
  return offset === -1 ? undefined : lineAt(text, end + offset)
}

function problemOf(finding: SyntaxFinding, text: string): Problem {
  switch (finding.code) {
    case 'TAB_AS_INDENT':
      return { code: 'yaml-tab' }
    case 'MULTIPLE_DOCS':
      return { code: 'yaml-many-documents' }
    case 'OPEN_QUOTE':
      return { code: 'yaml-quote' }
    case 'OPEN_BRACKET':
      return { code: 'yaml-open-bracket', bracket: text.charAt(finding.start) }
    case 'DEAD_ALIAS':
      return { code: 'yaml-first-character', character: '*' }
    case 'TAG_RESOLVE_FAILED':
      return { code: 'yaml-first-character', character: '!' }
    case 'BAD_SCALAR_START':
      return { code: 'yaml-first-character', character: text.charAt(finding.start) }
    case 'BLOCK_AS_IMPLICIT_KEY':
      return { code: 'yaml-colon' }
    default:
      return { code: 'yaml-syntax', detail: inOneClause(finding.message) }
  }
}

/** A parser's sentence as the end of ours. */
function inOneClause(message: string): string {
  const clause = message.replace(/\.$/, '').replaceAll('\n', ' ')
  return clause.charAt(0).toLowerCase() + clause.slice(1)
}
