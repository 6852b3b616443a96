import { FORMATS } from '../diagnostics/reports/report-format.ts'
import { isCalendarDate } from '../schema/is-calendar-date.ts'
import { InvalidArgumentError, Option } from './commander.ts'

/** How problems, or whatever `words` says, are printed. */
export const format = (choices: readonly string[] = FORMATS, words = 'how problems are printed') =>
  new Option('--format <format>', words).choices(choices).default('text')

export const tenant = () =>
  new Option('--tenant <id...>', 'only these tenants; all others stay as they are')

export const shard = () =>
  new Option('--shard <part>', 'only a part of all tenants: 3/8, or auto in an array of jobs')

/** Reads a whole number between two bounds; says the remedy otherwise. */
export function numberFrom(least: number, most: number, remedy: string): (text: string) => number {
  return (text) => {
    const number = /^\d{1,9}$/.test(text) ? Number(text) : -1
    if (number >= least && number <= most) return number
    throw new InvalidArgumentError(remedy)
  }
}

export const portNumber = numberFrom(1, 65_535, 'A port is a number from 1 to 65535.')
export const wholeNumber = numberFrom(0, 999_999_999, 'Write a whole number, such as 0.')
export const jobCount = numberFrom(1, 256, 'Write a number from 1 to 256.')
export const keptCount = numberFrom(1, 999_999_999, 'Write a number from 1 on.')
export const releaseNumber = numberFrom(1, 99_999_999, 'Write the number of a release, such as 42.')

const UNITS: Readonly<Record<string, number>> = { d: 86_400_000, h: 3_600_000, m: 60_000 }

/** Reads a length of time, such as 1d, 12h, 30m or 0, in milliseconds. */
export function duration(text: string): number {
  const [, count = '', unit = ''] = /^(\d{1,6})([dhm])$/.exec(text) ?? []
  if (text === '0') return 0
  if (count !== '') return Number(count) * (UNITS[unit] ?? 0)
  throw new InvalidArgumentError('Write a time such as 1d, 12h or 30m.')
}

/** Reads a day as people write it in files: 2027-06-01. */
export function day(text: string): string {
  if (isCalendarDate(text)) return text
  throw new InvalidArgumentError('Write a day as 2027-06-01.')
}
