import { lengthOf } from '../../schema/duration.ts'
import type { Rule } from '../rule.ts'
import { cookies6265bis } from '../sources/standards.ts'

/** Seven days, in seconds. */
const CAP = 604_800

/** Safari keeps what a script sets for seven days only. */
export const scriptCookieCap: Rule<{ readonly name: string }> = {
  id: 'script-cookie-cap',
  title: 'A cookie that a script sets is not said to stay longer than every browser keeps it.',
  severity: 'advice',
  jurisdictions: 'all',
  binding: 'convention',
  sources: [cookies6265bis('section 7.2', 'memory')],
  why: 'Safari deletes cookies of scripts after seven days, so the duration is a ceiling there.',
  checks: {
    cookie: ({ name, storage, duration, fields, at }, _, report) => {
      const isCeiling = duration?.startsWith('up to ') ?? false
      if (
        storage === 'cookie' &&
        fields.setBy === 'script' &&
        !isCeiling &&
        (lengthOf(duration) ?? 0) > CAP
      )
        report(at('duration'), { name })
    }
  },
  words: ({ name }) => ({
    message: `"${name}" is set by a script, and Safari deletes it after seven days.`,
    remedy: 'Write "up to" before the duration.'
  })
}
