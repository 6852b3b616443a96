import { OURS, WHAT, type What } from '../runs/what.ts'
import { hugoBeside, median, peakOf, ratio, type SizeResults, secondsOf } from './results.ts'

/** The heads of the table's columns. */
const COLUMNS = [
  'what',
  'seconds',
  'least to most',
  'to Hugo',
  'to cp',
  'CPU seconds',
  'most memory (MB)',
  'pages/s'
] as const

/** The rows of one size as texts, one for each thing that was measured. */
export function rowsOf(size: SizeResults): string[][] {
  const all = Object.keys(WHAT) as What[]
  return all.filter((what) => size.runs[what] !== undefined).map((what) => rowOf(size, what))
}

function rowOf(size: SizeResults, what: What): string[] {
  const seconds = secondsOf(size, what)
  const cpu = (size.runs[what] ?? []).flatMap(({ cpuSeconds }) => cpuSeconds ?? [])
  const peak = peakOf(size, what)
  const isOurs = OURS.some((one) => one === what)
  const middle = median(seconds)
  return [
    WHAT[what],
    middle.toFixed(2),
    `${Math.min(...seconds).toFixed(2)}–${Math.max(...seconds).toFixed(2)}`,
    isOurs ? fixed(ratio(size, what, hugoBeside(what))) : '',
    what === 'copy' ? '' : fixed(ratio(size, what, ['copy'])),
    cpu.length === 0 ? '' : median(cpu).toFixed(2),
    peak === undefined ? '' : String(Math.round(peak / 2 ** 20)),
    what === 'copy' ? '' : String(Math.round(size.pages / middle))
  ]
}

function fixed(value: number | undefined): string {
  return value === undefined ? '' : value.toFixed(2)
}

/** A table in columns, for a terminal. */
export function textTable(rows: readonly (readonly string[])[]): string {
  const all = [COLUMNS, ...rows]
  const widths = COLUMNS.map((_, column) =>
    Math.max(...all.map((row) => (row[column] ?? '').length))
  )
  return all
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)
        )
        .join('  ')
    )
    .join('\n')
}

/** The same as a table in Markdown. */
export function markdownTable(rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(COLUMNS), `|${'---|'.repeat(COLUMNS.length)}`, ...rows.map(line)].join('\n')
}
