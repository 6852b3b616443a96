/** The first cookies were set in 1994; a date far in the future is a slip. */
const FIRST = '1994-01-01'
const LAST = '2099-12-31'

const DATE = /^\d{4}-\d{2}-\d{2}$/

/** Whether a text is a day that can stand in a file. */
export function isCalendarDate(value: string): boolean {
  if (!DATE.test(value) || value < FIRST || value > LAST) return false
  const time = Date.parse(`${value}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value)
}
