import { z } from 'zod'
import { CalendarDate } from './calendar-date.ts'
import { addProblem } from './problem-issue.ts'
import { plainText } from './text.ts'
import { HttpsUrl } from './web-address.ts'

const Source = z.strictObject({
  facts: z
    .array(z.string())
    .min(1)
    .meta({ description: 'The keys that this source confirms.', examples: [['duration']] }),
  title: plainText(200).meta({
    description: 'What was read.',
    examples: ['Example Ltd: cookie policy']
  }),
  url: HttpsUrl.meta({
    description: 'Where it was read.',
    examples: ['https://www.example.org/cookies']
  }),
  read: CalendarDate.meta({ description: 'The day it was read.', examples: ['2026-11-23'] })
})

export const EXAMPLE_SOURCE = {
  facts: ['duration'],
  title: 'Example Ltd: cookie policy',
  url: 'https://www.example.org/cookies',
  read: '2026-11-23'
}

/** Where the facts of a record come from. */
export const sources = z
  .array(Source)
  .min(1)
  .meta({
    description: 'Where the facts come from. Every stated fact is named under one of them.',
    examples: [[EXAMPLE_SOURCE]]
  })

type Sourced = { readonly sources: readonly z.output<typeof Source>[] }

/** Every stated fact needs a source, and a source confirms only what is stated. */
export function requireSources(
  record: Sourced,
  exempt: readonly string[],
  context: z.RefinementCtx
) {
  const stated = Object.keys(record).filter((key) => key !== 'sources')
  const confirmed = record.sources.flatMap(({ facts }) => facts)
  for (const fact of stated)
    if (!confirmed.includes(fact) && !exempt.includes(fact))
      addProblem(context, { code: 'fact-without-source', fact }, [fact])
  record.sources.forEach(({ facts }, source) => {
    facts.forEach((fact, index) => {
      if (!stated.includes(fact))
        addProblem(context, { code: 'source-without-fact', fact }, [
          'sources',
          source,
          'facts',
          index
        ])
    })
  })
}
