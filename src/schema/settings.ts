import { z } from 'zod'
import { Accessibility } from './accessibility.ts'
import { CalendarDate } from './calendar-date.ts'
import { Controller } from './controller.ts'
import { CookieEntry, CookieReference } from './cookie-entry.ts'
import { dataProtection } from './data-protection.ts'
import { Duration } from './duration.ts'
import { Country, Id, isId } from './id.ts'
import { Jurisdictions } from './jurisdictions.ts'
import { LintSettings } from './lint-settings.ts'
import { Locale } from './locale.ts'
import { addProblem, distinctList, judgedText } from './problem-issue.ts'
import { HttpsUrl, HttpsUrlTemplate } from './web-address.ts'
import { INTROS } from './when.ts'

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

/** How the heading above the tables names the platform. */
const HEADINGS = ['url', 'host'] as const

/** A section of a policy: `cookies/browser-settings`. */
const SectionReference = judgedText((value) =>
  value.split('/').length === 2 && value.split('/').every(isId)
    ? undefined
    : { code: 'bad-section-reference', value }
)

/** What a profile and a tenant can both say. The tenant's word wins, field by field. */
export const settings = {
  extends: z
    .union([Id, distinctList(Id)])
    .optional()
    .meta({
      description:
        'The profile from which everything is taken that is not said here; of several, the later ones win.',
      examples: ['opendatasoft-portal', ['opendatasoft-portal', 'french-public-body']]
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
  portal: z
    .strictObject({
      multilingual: z
        .boolean()
        .optional()
        .meta({
          description:
            'Whether the portal has several languages. Left out, it has as many as the policy.',
          examples: [true]
        }),
      login: z
        .boolean()
        .optional()
        .meta({
          description: 'Whether visitors can log in. Left out, they cannot.',
          examples: [true]
        })
    })
    .optional()
    .meta({
      description: 'What the portal can do. Cookies and sections with "when" depend on it.',
      examples: [{ login: true }]
    }),
  publicBody: Country.optional().meta({
    description: 'The country of the public body behind the site, as ISO 3166-1 writes it.',
    examples: ['FR']
  }),
  accessibility: Accessibility.optional().meta({
    description: 'The facts of the accessibility statement. With them, the tenant has that page.'
  }),
  publishedAt: HttpsUrlTemplate.optional().meta({
    description:
      'The address under which the pages are served; {tenant} stands for the id. Left out, it is the url of the tenant.',
    examples: ['https://policies.example.org/{tenant}/']
  }),
  services: distinctList(Id)
    .optional()
    .meta({
      description: 'Services of the catalog that the site uses: all their cookies are listed.',
      examples: [['matomo', 'youtube']]
    }),
  parameters: z
    .record(Id, z.record(Id, Duration))
    .optional()
    .meta({
      description: 'Durations that the site has set in a service, under the names of the catalog.',
      examples: [{ matomo: { 'visitor-lifetime': 'P6M' } }]
    }),
  cookies: z
    .array(CookieEntry)
    .optional()
    .meta({
      description: 'The cookies, in the order of the page. They are added to those of the profile.',
      examples: [['sessionid', { use: 'csrftoken', duration: 'P1D' }]]
    }),
  remove: distinctList(CookieReference)
    .optional()
    .meta({
      description:
        'Names of cookies, or of services with all their cookies, that the profile lists and that are not used here.',
      examples: [['django_language']]
    }),
  omit: distinctList(SectionReference)
    .optional()
    .meta({
      description: 'Shared sections that are left out here, as policy/section.',
      examples: [['cookies/browser-settings']]
    }),
  ...dataProtection,
  jurisdictions: Jurisdictions.optional().meta({
    description: 'Whose law the site answers to: the rules of the linter depend on it.',
    examples: [['fr']]
  }),
  lint: LintSettings.optional().meta({
    description: 'What single rules of the linter count as here, each with a reason.',
    examples: [
      {
        'dpo-contact-required': {
          level: 'warning',
          reason: 'The operator confirms the officer in January.',
          until: '2027-01-31'
        }
      }
    ]
  })
}
