import { styleText } from 'node:util'
import type { Diagnostic } from '../diagnostic.ts'

/** How many columns of a long line are shown around the place. */
const SHOWN = 100

/** For a person at a terminal: place, sentence, the line with a caret, remedy; a count at the end. */
export function textReport(diagnostics: readonly Diagnostic[], colour: boolean): string {
  if (diagnostics.length === 0) return ''
  const paint = (format: Parameters<typeof styleText>[0], text: string) =>
    colour ? styleText(format, text, { validateStream: false }) : text
  const blocks = diagnostics.map((entry) => {
    const tone = entry.severity === 'error' ? 'red' : 'yellow'
    const place = `${oneLine(entry.file)}:${entry.line}:${entry.column}`
    return [
      `${paint('bold', place)}  ${paint(tone, entry.severity)}  ${paint('dim', entry.code)}`,
      `  ${oneLine(entry.message)}`,
      ...excerptOf(entry).map((line) => paint('dim', line)),
      ...(entry.details ?? []).map((line) => `    ${oneLine(line)}`),
      `  ${paint('green', '->')} ${oneLine(entry.remedy)}`
    ].join('\n')
  })
  return `${blocks.join('\n\n')}\n\n${countOf(diagnostics)}\n`
}

/** "2 errors and 1 warning." */
export function countOf(diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length
  const warnings = diagnostics.length - errors
  const parts = [
    ...(errors === 0 ? [] : [plural(errors, 'error')]),
    ...(warnings === 0 ? [] : [plural(warnings, 'warning')])
  ]
  return parts.length === 0 ? 'No problems.' : `${parts.join(' and ')}.`
}

/** "1 page", "2 pages". */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
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
