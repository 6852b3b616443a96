import type { Rule } from '../rule.ts'
import { californianRules } from '../sources/national-law.ts'
import { govukPattern } from '../sources/standards.ts'

interface Values {
  readonly kind: 'future' | 'old'
  readonly updated: string
  readonly date: string
}

/** E17: the day of the last change is past, and not long past. */
export const lastUpdatedFresh: Rule<Values> = {
  id: 'last-updated-fresh',
  title: 'The day of the last update is not in the future, and not more than a year ago.',
  severity: 'warning',
  jurisdictions: 'all',
  binding: 'convention',
  sources: [californianRules('§ 7011(e)(4)', 'secondary'), govukPattern('cookies page')],
  why: 'A list that nobody has looked at for a year is hardly still true.',
  checks: {
    tenant: ({ updated, context: { date }, at }, report) => {
      if (updated > date) report(at('updated'), { kind: 'future', updated, date }, 'error')
      else if (updated < yearBefore(date)) report(at('updated'), { kind: 'old', updated, date })
    }
  },
  words: ({ kind, updated, date }) =>
    kind === 'future'
      ? {
          message: `The page says that it was updated on ${updated}, and it is ${date}.`,
          remedy: 'Correct "updated".'
        }
      : {
          message: `The page was last updated on ${updated}, more than a year before ${date}.`,
          remedy:
            'Compare the list with what the site sets, and write the day of that as "updated".'
        }
}

function yearBefore(date: string): string {
  return `${Number(date.slice(0, 4)) - 1}${date.slice(4)}`
}
