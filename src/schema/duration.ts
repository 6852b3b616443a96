import { remembered } from '../text/remembered.ts'
import { judgedText } from './problem-issue.ts'

/** Units of a duration, longest first, as `Intl.NumberFormat` names them. */
export const UNITS = ['year', 'month', 'week', 'day', 'hour', 'minute', 'second'] as const
export type Unit = (typeof UNITS)[number]

/** How long a cookie stays: until an event, or a time that may be a ceiling. */
export type ParsedDuration =
  | { readonly kind: 'session' }
  | { readonly kind: 'until-cleared' }
  | {
      readonly kind: 'time'
      readonly upTo: boolean
      readonly parts: readonly { readonly unit: Unit; readonly count: number }[]
    }

/** More of one unit than this is a slip: it is over 270 years in days. */
const MAX_COUNT = 100_000

/** ISO 8601 as in RFC 3339, appendix A, without fractions; weeks stand alone. */
const ISO =
  /^P(?=\w)(?:(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?|(\d+)W)$/
const UP_TO = /^up to /

/** Reads a duration; nothing when it is not one. */
export const parseDuration = remembered((text: string): ParsedDuration | undefined => {
  if (text === 'session') return { kind: 'session' }
  if (text === 'until-cleared') return { kind: 'until-cleared' }
  const upTo = UP_TO.test(text)
  const match = ISO.exec(text.replace(UP_TO, ''))
  if (match === null) return undefined
  const [, years, months, days, hours, minutes, seconds, weeks] = match
  const counts = [years, months, weeks, days, hours, minutes, seconds].map((n) => Number(n ?? 0))
  const parts = UNITS.map((unit, index) => ({ unit, count: counts[index] ?? 0 })).filter(
    ({ count }) => count > 0
  )
  return parts.length === 0 || parts.some(({ count }) => count > MAX_COUNT)
    ? undefined
    : { kind: 'time', upTo, parts }
})

/** Mean lengths in seconds, to compare durations: a month is a twelfth of 365.2425 days. */
const SECONDS: Readonly<Record<Unit, number>> = {
  year: 31_556_952,
  month: 2_629_746,
  week: 604_800,
  day: 86_400,
  hour: 3600,
  minute: 60,
  second: 1
}

/** The length of a time in seconds; nothing for an event such as the end of a session. */
export function lengthOf(duration: string | undefined): number | undefined {
  const parsed = duration === undefined ? undefined : parseDuration(duration)
  if (parsed?.kind !== 'time') return undefined
  return parsed.parts.reduce((sum, { unit, count }) => sum + SECONDS[unit] * count, 0)
}

/** ISO 8601, `session` or `until-cleared`; `up to` before a time says that it is a ceiling. */
export const Duration = judgedText((value) =>
  parseDuration(value) === undefined
    ? { code: 'bad-duration', value, meant: meantBy(value) }
    : undefined
).meta({ pattern: '^(session|until-cleared|(up to )?P[0-9YMDWTHS]+)$' })

/** "13 months" becomes P13M, so that the message can say what to write. */
function meantBy(value: string): string | undefined {
  const match = /^(up to\s)?(\d+)\s*(year|month|week|day|hour|min(?:ute)?|sec(?:ond)?)s?\.?$/i.exec(
    value.trim()
  )
  const meant = match === null ? value.trim() : written(match)
  const [upTo, rest] = /^up to\s/i.test(meant) ? ['up to ', meant.slice(6)] : ['', meant]
  const spellings = [upTo + rest, upTo + rest.toUpperCase(), rest.toLowerCase()]
  return spellings.find((spelling) => parseDuration(spelling) !== undefined)
}

function written([, upTo = '', count = '', unit = '']: RegExpExecArray): string {
  const letter = unit.charAt(0).toUpperCase()
  return `${upTo && 'up to '}P${/^(h|min|s)/i.test(unit) ? 'T' : ''}${count}${letter}`
}
