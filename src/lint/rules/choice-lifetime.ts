import { lengthOf } from '../../schema/duration.ts'
import type { Jurisdiction } from '../../schema/jurisdictions.ts'
import type { Rule } from '../rule.ts'
import { aepdGuide, cnilRecommendation, garante } from '../sources/national-law.ts'

interface Values {
  readonly name: string
  readonly authority: string
  readonly limit: string
  readonly isTooShort: boolean
}

const MONTH = 2_629_746

interface Limit {
  readonly law: Jurisdiction
  readonly authority: string
  readonly months: number
  readonly isLeast?: boolean
}

const LIMITS: readonly Limit[] = [
  { law: 'fr', authority: 'the CNIL', months: 6 },
  { law: 'es', authority: 'the AEPD', months: 24 },
  { law: 'it', authority: 'the Garante', months: 6, isLeast: true }
]

/** Names and purposes by which a cookie that keeps the choice is known. */
const CHOICE = /consent|cookies?_?pref|cookie_?choice|tarteaucitron|didomi|axeptio/i

/** How long a choice about cookies is kept. */
export const choiceLifetime: Rule<Values> = {
  id: 'choice-lifetime',
  title: 'A choice about cookies is kept as long as the authority recommends.',
  severity: 'warning',
  jurisdictions: ['fr', 'es', 'it'],
  binding: 'guidance',
  sources: [
    cnilRecommendation('retention of the choice', 'secondary'),
    aepdGuide('section 3.2.8'),
    garante('section on the banner')
  ],
  why: 'A choice that is kept for too long is no longer the reader’s; one that is not kept pesters.',
  checks: {
    cookie: ({ name, duration, category, at }, { law }, report) => {
      const length = lengthOf(duration)
      if (length === undefined || category !== 'necessary' || !CHOICE.test(name)) return
      for (const { law: one, authority, months, isLeast = false } of LIMITS) {
        const isOff = isLeast ? length < months * MONTH : length > months * MONTH
        if (law.has(one) && isOff)
          report(
            at('duration'),
            { name, authority, limit: `${months} months`, isTooShort: isLeast },
            one === 'fr' ? 'advice' : 'warning'
          )
      }
    }
  },
  words: ({ name, authority, limit, isTooShort }) => ({
    message: `"${name}" keeps the choice ${isTooShort ? 'less' : 'longer'} than the ${limit} that ${authority} recommends.`,
    remedy: `Let it stay ${isTooShort ? 'at least' : 'at most'} ${limit}, and write that as "duration".`
  })
}
