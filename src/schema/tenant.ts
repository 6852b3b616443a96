import { z } from 'zod'
import { CalendarDate } from './calendar-date.ts'
import { settings } from './settings.ts'
import { plainText } from './text.ts'
import { HttpsUrl } from './web-address.ts'

const Dissolved = z.strictObject({
  body: plainText(200).meta({
    description: 'The name of the organisation that no longer exists.',
    examples: ['Example Agency']
  }),
  on: CalendarDate.meta({
    description: 'The day from which it no longer existed.',
    examples: ['2025-03-21']
  }),
  successor: plainText(200).meta({
    description: 'The organisation that took over its duties.',
    examples: ['Example Ministry']
  }),
  successorUrl: HttpsUrl.meta({
    description: 'The web site of the successor.',
    examples: ['https://www.example.org']
  }),
  source: HttpsUrl.meta({
    description: 'The public act that says so.',
    examples: ['https://www.example.org/official-journal/1']
  })
})

/** tenants/<id>.yaml: one portal with its own host, for which policy pages are published. */
export const Tenant = z.strictObject({
  name: plainText(100).meta({
    description: 'The name of the site, as its readers know it.',
    examples: ['Example Open Data']
  }),
  url: HttpsUrl.meta({
    description: 'The address of the site.',
    examples: ['https://data.example.org']
  }),
  ...settings,
  dissolved: Dissolved.optional().meta({
    description: 'Says on the page that the organisation behind the site no longer exists.',
    examples: [
      {
        body: 'Example Agency',
        on: '2025-03-21',
        successor: 'Example Ministry',
        successorUrl: 'https://www.example.org',
        source: 'https://www.example.org/official-journal/1'
      }
    ]
  })
})
export type Tenant = z.output<typeof Tenant>
