import type { Rule } from '../rule.ts'
import { pecr } from '../sources/national-law.ts'

interface Values {
  readonly name: string
  readonly problem: string
  readonly remedy: string
}

/** What statistics without consent have to be in the United Kingdom. */
export const gbStatisticalException: Rule<Values> = {
  id: 'gb-statistical-exception',
  title: 'Statistics without consent keep the conditions of the United Kingdom.',
  severity: 'error',
  jurisdictions: ['gb'],
  binding: 'law',
  sources: [pecr('paragraph 5')],
  why: 'The exception asks for a simple and free way to object, and for statistics only.',
  checks: {
    cookie: ({ name, fields, category, provider, at }, _, report) => {
      if (fields.basis !== 'gb-statistical') return
      const say = (field: string, problem: string, remedy: string) =>
        report(at(field), { name, problem, remedy })
      if (fields.objectionUrl === undefined)
        say('objectionUrl', 'nobody says where readers object', 'Add "objectionUrl:".')
      if (provider.role !== 'processor')
        say(
          'providerRole',
          'its provider is not said to be a processor',
          'If it acts for the site only, write  role: processor  in its service, or  providerRole: processor .'
        )
      if (category !== 'statistics')
        say(
          'category',
          `its category is "${category}"`,
          'Write  category: statistics , or  basis: consent .'
        )
    }
  },
  words: ({ name, problem, remedy }) => ({
    message: `"${name}" is placed without consent for statistics, and ${problem}.`,
    remedy
  })
}
