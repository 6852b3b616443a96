import { styleText } from 'node:util'
import type { Diagnostic } from '../diagnostic.ts'
import type { Severity } from '../words.ts'
import { sourceText } from './full-text.ts'

/** The colour of each severity. */
const TONES = { error: 'red', warning: 'yellow', advice: 'cyan' } as const

/** How many columns of a long line are shown around the place. */
const SHOWN = 100

/** For a person at a terminal: place, sentence, the line with a caret, remedy; a count at the end. */
export function textReport(diagnostics: readonly Diagnostic[], colour: boolean): string {
  if (diagnostics.length === 0) return ''
  const paint = (format: Parameters<typeof styleText>[0], text: string) =>
    colour ? styleText(format, text, { validateStream: false }) : text
  const blocks = diagnostics.map((entry) => {
    const tone = TONES[entry.severity]
    const place = `${oneLine(entry.file)}:${entry.line}:${entry.column}`
    return [
      `${paint('bold', place)}  ${paint(tone, entry.severity)}  ${paint('dim', entry.code)}`,
      `  ${oneLine(entry.message)}`,
      ...excerptOf(entry).map((line) => paint('dim', line)),
      ...(entry.details ?? []).map((line) => `    ${oneLine(line)}`),
      ...reasonOf(entry).map((line) => `  ${paint('dim', oneLine(line))}`),
      `  ${paint('green', '->')} ${oneLine(entry.remedy)}`
    ].join('\n')
  })
  return `${blocks.join('\n\n')}\n\n${countOf(diagnostics)}\n`
}

/** "2 errors and 1 warning." */
export function countOf(diagnostics: readonly Diagnostic[]): string {
  const count = (wanted: Severity) =>
    diagnostics.filter(({ severity }) => severity === wanted).length
  const [errors, warnings, advice] = [count('error'), count('warning'), count('advice')]
  const parts = [
    ...(errors === 0 ? [] : [plural(errors, 'error')]),
    ...(warnings === 0 ? [] : [plural(warnings, 'warning')]),
    ...(advice === 0 ? [] : [`${advice} to consider`])
  ]
  if (parts.length === 0) return 'No problems.'
  return `${parts.join(parts.length === 2 ? ' and ' : ', ')}.`
}

/** "1 page", "2 pages". */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

/** Why a rule of the linter says it, and where that is written. */
function reasonOf({ rule }: Diagnostic): string[] {
  return rule === undefined ? [] : [`why: ${rule.why}`, `see: ${sourceText(rule)}`]
}

function excerptOf({ line, lineText, column, endColumn }: Diagnostic): string[] {
  if (lineText === undefined) return []
  const from = column > SHOWN - 20 ? column - 20 : 1
  const shown = lineText.slice(from - 1, from - 1 + SHOWN)
  const carets = Math.max(1, Math.min(endColumn - column, SHOWN - (column - from)))
  const number = String(line)
  const before = shown.slice(0, column - from)
  return [
    `  ${number} | ${oneLine(shown)}`,
    `  ${' '.repeat(number.length)} | ${' '.repeat(before.length)}${'^'.repeat(carets)}`
  ]
}

/** A text on one line: nothing that a file holds may move the cursor or colour the terminal. */
export function oneLine(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out.
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g, ' ')
}
