import { z } from 'zod'
import { CalendarDate } from './calendar-date.ts'
import { CookieName } from './cookie.ts'
import { CookieEntry } from './cookie-entry.ts'
import { Id } from './id.ts'
import { Locale } from './locale.ts'
import { addProblem, distinctList } from './problem-issue.ts'
import { plainText } from './text.ts'
import { Email, HttpsUrl, HttpsUrlTemplate } from './web-address.ts'

/** The columns a table can have. */
export const COLUMNS = [
  'provider',
  'function',
  'name',
  'purpose',
  'duration',
  'party',
  'storage'
] as const
export type Column = (typeof COLUMNS)[number]

/** The introductions that the cookie policy can open with. */
export const INTROS = ['service', 'operation'] as const

/** How the heading above the tables names the platform. */
const HEADINGS = ['url', 'host'] as const

const Controller = z
  .strictObject({
    name: plainText(200).meta({
      description: 'The legal name of the organisation that is answerable for the site.',
      examples: ['Example City Council']
    }),
    address: plainText(300)
      .optional()
      .meta({
        description: 'Its postal address.',
        examples: ['1 Main Square, 12345 Example City']
      }),
    email: Email.optional().meta({
      description: 'Where readers write about their data.',
      examples: ['privacy@example.org']
    }),
    url: HttpsUrl.optional().meta({
      description: 'A page with its contact details or its privacy policy.',
      examples: ['https://www.example.org/privacy']
    })
  })
  .superRefine(({ address, email, url }, context) => {
    if (address === undefined && email === undefined && url === undefined)
      addProblem(context, { code: 'contact-missing' })
  })
export type Controller = z.output<typeof Controller>

/** What a profile and a tenant can both say. The tenant's word wins, field by field. */
export const settings = {
  extends: Id.optional().meta({
    description: 'The profile from which everything is taken that is not said here.',
    examples: ['opendatasoft-portal']
  }),
  locales: distinctList(Locale)
    .optional()
    .meta({
      description: 'The languages in which pages are published; the first is the main one.',
      examples: [['en']]
    }),
  updated: CalendarDate.optional().meta({
    description: 'The day on which the policy last changed. The page shows it.',
    examples: ['2026-03-31']
  }),
  intro: z
    .enum(INTROS)
    .optional()
    .meta({
      description:
        'How the policy opens. service: why this site uses cookies; operation: who uses them to run the services.',
      examples: ['service']
    }),
  heading: z
    .enum(HEADINGS)
    .optional()
    .meta({
      description:
        'How the heading above the tables names the platform: url (https://...) or host alone.',
      examples: ['url']
    }),
  columns: distinctList(z.enum(COLUMNS))
    .superRefine((columns, context) => {
      if (!columns.includes('name')) addProblem(context, { code: 'column-name-missing' })
    })
    .optional()
    .meta({
      description: 'The columns of the tables, in their order. The column name must be among them.',
      examples: [['provider', 'function', 'name', 'purpose', 'duration']]
    }),
  controller: Controller.optional().meta({
    description:
      'The organisation that is legally answerable for the site. Never the platform vendor by default.',
    examples: [{ name: 'Example City Council', email: 'privacy@example.org' }]
  }),
  preferencesUrl: HttpsUrl.optional().meta({
    description: 'The page on which readers change their choice about cookies, if there is one.',
    examples: ['https://data.example.org/cookies']
  }),
  publishedAt: HttpsUrlTemplate.optional().meta({
    description:
      'The address under which the pages are served; {tenant} stands for the id. Left out, it is the url of the tenant.',
    examples: ['https://policies.example.org/{tenant}/']
  }),
  cookies: z
    .array(CookieEntry)
    .optional()
    .meta({
      description: 'The cookies, in the order of the page. They are added to those of the profile.',
      examples: [['sessionid', { use: 'csrftoken', duration: 'P1D' }]]
    }),
  remove: distinctList(CookieName)
    .optional()
    .meta({
      description: 'Names of cookies that the profile lists and that are not used here.',
      examples: [['django_language']]
    })
}
