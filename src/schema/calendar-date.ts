import { isCalendarDate } from './is-calendar-date.ts'
import { judgedText } from './problem-issue.ts'

/** A day of the calendar, as ISO 8601 writes it: `2026-03-31`. */
export const CalendarDate = judgedText((value) =>
  isCalendarDate(value) ? undefined : { code: 'bad-date', value, meant: meantBy(value) }
).meta({ format: 'date' })

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
