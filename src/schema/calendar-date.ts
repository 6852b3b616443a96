import { judgedText } from './problem-issue.ts'

/** The first cookies were set in 1994; a date far in the future is a slip. */
const FIRST = '1994-01-01'
const LAST = '2099-12-31'

const DATE = /^\d{4}-\d{2}-\d{2}$/

/** A day of the calendar, as ISO 8601 writes it: `2026-03-31`. */
export const CalendarDate = judgedText((value) =>
  isCalendarDate(value) ? undefined : { code: 'bad-date', value, meant: meantBy(value) }
).meta({ format: 'date' })

/** Whether a text is a day that can stand in a file. */
export function isCalendarDate(value: string): boolean {
  if (!DATE.test(value) || value < FIRST || value > LAST) return false
  const time = Date.parse(`${value}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value)
}

/** The day that a text can only mean: the year first, or a number over 12 beside one that is not. */
function meantBy(text: string): string | undefined {
  const [, first = '', second = '', third = ''] =
    /^(\d+)[-/.](\d+)[-/.](\d+)$/.exec(text.trim()) ?? []
  const spellings = [`${first}-${two(second)}-${two(third)}`]
  if (Number(first) > 12) spellings.push(`${third}-${two(second)}-${two(first)}`)
  if (Number(second) > 12) spellings.push(`${third}-${two(first)}-${two(second)}`)
  return spellings.find(isCalendarDate)
}

function two(digits: string): string {
  return digits.padStart(2, '0')
}
