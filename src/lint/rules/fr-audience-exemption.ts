import { lengthOf } from '../../schema/duration.ts'
import type { Rule } from '../rule.ts'
import { cnilAudience, cnilRecommendation } from '../sources/national-law.ts'

interface Values {
  readonly name: string
  readonly problem: string
  readonly remedy: string
}

const MONTH = 2_629_746
/** Thirteen months are 393 to 397 days. */
const LONGEST = 13 * MONTH
const LONGEST_DATA = 25 * MONTH

/** What audience measurement without consent has to be, by the CNIL. */
export const frAudienceExemption: Rule<Values> = {
  id: 'fr-audience-exemption',
  title: 'Audience measurement without consent keeps the conditions of the CNIL.',
  severity: 'error',
  jurisdictions: ['fr'],
  binding: 'guidance',
  sources: [cnilRecommendation('Article 5'), cnilAudience('conditions')],
  why: 'The exemption covers statistics for this one site only, which nobody else gets.',
  checks: {
    cookie: ({ name, fields, duration, provider, at }, _, report) => {
      if (fields.basis !== 'exempt-audience') return
      const say = (field: string, problem: string, remedy: string, severity?: 'warning') =>
        report(at(field), { name, problem, remedy }, severity)
      if (fields.party === 'third')
        say('party', 'is read by somebody else', 'Use a first-party cookie, or ask for consent.')
      if (provider.role !== 'processor')
        say(
          'providerRole',
          'is not said to be run by a processor',
          'If the provider acts for the site only, write  role: processor  in its service, or  providerRole: processor .'
        )
      if ((fields.recipients ?? []).length > 0)
        say('recipients', 'is passed on to others', 'Ask for consent, or pass it on to nobody.')
      if (fields.renewedOnVisit === true)
        say(
          'renewedOnVisit',
          'starts anew with each visit',
          'Let it end after its first duration.',
          'warning'
        )
      if ((lengthOf(duration) ?? 0) > LONGEST)
        say('duration', 'stays longer than 13 months', 'Set at most P13M.', 'warning')
      if ((lengthOf(fields.retention) ?? 0) > LONGEST_DATA)
        say(
          'retention',
          'leaves data that is kept longer than 25 months',
          'Set at most P25M.',
          'warning'
        )
    }
  },
  words: ({ name, problem, remedy }) => ({
    message: `"${name}" is placed without consent as audience measurement, and ${problem}.`,
    remedy
  })
}
