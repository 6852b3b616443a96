import { z } from 'zod'
import { CalendarDate } from './calendar-date.ts'
import { CookieName, cookieFacts } from './cookie.ts'
import { addProblem, judgedText, reportRepeated } from './problem-issue.ts'
import { plainText } from './text.ts'
import { HttpsUrl } from './web-address.ts'

const Country = judgedText((value) =>
  /^[A-Z]{2}$/.test(value) ? undefined : { code: 'bad-country', value }
).meta({ pattern: '^[A-Z]{2}$' })

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

const EXAMPLE_SOURCE = {
  facts: ['duration'],
  title: 'Example Ltd: cookie policy',
  url: 'https://www.example.org/cookies',
  read: '2026-11-23'
}

const sources = z
  .array(Source)
  .min(1)
  .meta({
    description: 'Where the facts come from. Every stated fact is named under one of them.',
    examples: [[EXAMPLE_SOURCE]]
  })

const Provider = z
  .strictObject({
    name: plainText(200).meta({
      description: 'The organisation behind the service.',
      examples: ['Example Ltd']
    }),
    country: Country.optional().meta({
      description: 'Where it is established, as ISO 3166-1 writes it.',
      examples: ['FR']
    }),
    privacyUrl: HttpsUrl.optional().meta({
      description: 'Its privacy policy.',
      examples: ['https://www.example.org/privacy']
    }),
    sources
  })
  .superRefine((provider, context) => requireSources(provider, [], context))

const { category, duration, storage, party, covers } = cookieFacts

const CatalogCookie = z
  .strictObject({
    name: CookieName.meta({
      description: 'The name as the browser shows it; * stands for the part that changes.',
      examples: ['sessionid']
    }),
    category,
    duration,
    storage: storage.default('cookie'),
    party: party.optional(),
    covers: covers.optional(),
    sources
  })
  .superRefine((cookie, context) => requireSources(cookie, ['name', 'storage'], context))
export type CatalogCookie = z.output<typeof CatalogCookie>

/** content/catalog/<id>.yaml: something that sets cookies, its provider, and facts without language. */
export const Service = z.strictObject({
  name: plainText(100).meta({ description: 'The name of the service.', examples: ['Matomo'] }),
  provider: Provider.meta({
    description: 'The organisation behind the service.',
    examples: [{ name: 'Example Ltd', sources: [{ ...EXAMPLE_SOURCE, facts: ['name'] }] }]
  }),
  cookies: z
    .array(CatalogCookie)
    .min(1)
    .superRefine((cookies, context) =>
      reportRepeated(
        cookies.map(({ name }) => name),
        context,
        'name'
      )
    )
    .meta({
      description: 'The cookies that the service sets.',
      examples: [
        [
          {
            name: 'sessionid',
            category: 'necessary',
            duration: 'P2W',
            sources: [{ ...EXAMPLE_SOURCE, facts: ['category', 'duration'] }]
          }
        ]
      ]
    })
})
export type Service = z.output<typeof Service>

type Sourced = { readonly sources: readonly z.output<typeof Source>[] }

/** Every stated fact needs a source, and a source confirms only what is stated. */
function requireSources(record: Sourced, exempt: readonly string[], context: z.RefinementCtx) {
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
