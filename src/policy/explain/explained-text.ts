import { oneLine } from '../../diagnostics/reports/text-report.ts'
import type { Explained, Said, Where } from './explained.ts'

/** Longer values are not padded, and in the overview they are cut. */
const WIDTH = 48

/** For a person: each value, where it is set, what it is set instead of, and why. */
export function explainedText(explained: readonly Explained[]): string {
  return explained.map((one) => `${blockOf(one).join('\n')}\n`).join('\n')
}

function blockOf(one: Explained): string[] {
  const { replaced, because } = one
  const width = widthOf(replaced.map(valueWords))
  return [
    `${nameOf(one)}: ${valueWords(one)}`,
    labelled('set in', one.where === 'default' ? unsaid(one) : whereWords(one.where)),
    ...replaced.map((earlier, index) =>
      labelled(
        index === 0 ? 'instead of' : '',
        `${valueWords(earlier).padEnd(width)}  ${whereWords(earlier.where)}`
      )
    ),
    ...because.map(({ text, where }, index) =>
      labelled(
        index === 0 ? 'because' : '',
        where === undefined ? oneLine(text) : `${oneLine(text)}  ${whereWords(where)}`
      )
    )
  ]
}

/** One line for each value, and one for each value of a file that it replaced. */
export function overviewText(explained: readonly Explained[]): string {
  const rows = explained.flatMap((one) => [
    [`${nameOf(one)}: ${cut(valueWords(one))}`, one.where] as const,
    ...one.replaced
      .filter(({ where }) => where !== 'default')
      .map((earlier) => [`  instead of ${cut(valueWords(earlier))}`, earlier.where] as const)
  ])
  const width = Math.max(...rows.map(([words]) => words.length))
  return rows.map(([words, where]) => `${words.padEnd(width)}  ${whereWords(where)}\n`).join('')
}

function unsaid({ value }: Said): string {
  return value === undefined ? 'no file' : 'no file: this is the default'
}

function nameOf({ path, locale }: Explained): string {
  return oneLine(locale === undefined ? path : `${path} (${locale})`)
}

function labelled(label: string, words: string): string {
  return `    ${label.padEnd(10)}  ${words}`
}

function widthOf(values: readonly string[]): number {
  return Math.max(0, ...values.map(({ length }) => length).filter((length) => length <= WIDTH))
}

function cut(words: string): string {
  return words.length > WIDTH ? `${words.slice(0, WIDTH - 1)}…` : words
}

function whereWords(where: Where): string {
  if (where === 'default') return '(the default)'
  const { file, line, column, lineText } = where
  return oneLine(lineText === undefined ? file : `${file}:${line}:${column}`)
}

function valueWords({ value }: Pick<Said, 'value'>): string {
  return value === undefined ? '(nothing)' : oneLine(inWords(value))
}

/** A value as one would write it in YAML, on one line. */
function inWords(value: unknown, isInside = false): string {
  if (Array.isArray(value)) {
    const list = value.map((one) => inWords(one, true)).join(', ')
    return isInside || value.length === 0 ? `[${list}]` : list
  }
  if (typeof value !== 'object' || value === null) return String(value)
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined)
  const words = entries.map(([key, inner]) => `${key}: ${inWords(inner, true)}`)
  return words.length === 0 ? '{}' : `{ ${words.join(', ')} }`
}
