import { lengthOf } from '../../schema/duration.ts'
import type { Rule } from '../rule.ts'
import { cookies6265bis } from '../sources/standards.ts'

/** Four hundred days, in seconds. */
const CAP = 34_560_000

/** Browsers keep no cookie longer than 400 days. */
export const durationOverBrowserCap: Rule<{ readonly name: string; readonly duration: string }> = {
  id: 'duration-over-browser-cap',
  title: 'No cookie is said to stay longer than browsers keep it.',
  severity: 'warning',
  jurisdictions: 'all',
  binding: 'standard',
  sources: [cookies6265bis('section 5.5')],
  why: 'Browsers cut every lifetime at 400 days, so a longer one is not what happens to the reader.',
  checks: {
    cookie: ({ name, storage, duration, fields, at }, _, report) => {
      if (storage !== 'cookie') return
      if (duration !== undefined && (lengthOf(duration) ?? 0) > CAP)
        report(at('duration'), { name, duration })
      for (const covered of fields.covers ?? [])
        if ((lengthOf(covered.duration) ?? 0) > CAP) report(at('covers'), covered)
    }
  },
  words: ({ name, duration }) => ({
    message: `"${name}" is said to stay ${duration}, and browsers keep no cookie longer than 400 days.`,
    remedy: 'Write  duration: up to P400D .'
  })
}
