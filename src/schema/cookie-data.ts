import { z } from 'zod'
import { CATEGORIES, PARTIES, STORAGES } from './cookie-kinds.ts'

/** The name under which the schema is published, and by which others refer to it. */
export const COOKIE_DATA_ID = 'urn:policy-pages:cookies:1'

/** The file of the schema in the output, beside the folders of the tenants. */
export const COOKIE_DATA_SCHEMA = '_schema/cookies-1.json'

/** What kinds of durations there are. */
export const DURATION_TYPES = ['time', 'session', 'until-cleared'] as const

const Text = z
  .strictObject({
    text: z.string().meta({ description: 'The words, as plain text.' }),
    language: z.string().meta({
      description:
        'The language of the words, as BCP 47 writes it. It is another one than that of the file where a translation is missing.',
      examples: ['en']
    })
  })
  .meta({ description: 'Words with their language.' })

const Name = z.string().meta({
  description: 'The name as a browser shows it; * stands for a part that changes.',
  examples: ['sessionid', '_ga_*']
})

const IsPattern = z.boolean().meta({ description: 'Whether the name holds a part that changes.' })

const Duration = z
  .strictObject({
    type: z.enum(DURATION_TYPES).meta({
      description:
        'time: for a length of time; session: until the browser is closed; until-cleared: until the reader deletes it.'
    }),
    iso8601: z
      .string()
      .nullable()
      .meta({
        description: 'The length of time as ISO 8601 writes it; null where it is none.',
        examples: ['P13M']
      }),
    isMaximum: z.boolean().meta({ description: 'Whether it can be shorter, but not longer.' }),
    words: Text.meta({ description: 'The same in words.' })
  })
  .nullable()
  .meta({ description: 'How long it stays; null where that is not published.' })

const Cookie = z
  .strictObject({
    name: Name,
    isPattern: IsPattern,
    service: z
      .strictObject({
        id: z.string().meta({ description: 'The id of the service.', examples: ['matomo'] }),
        name: z.string().meta({ description: 'The name of the service.', examples: ['Matomo'] })
      })
      .nullable()
      .meta({ description: 'The service that sets it; null where it is one of the site alone.' }),
    provider: z
      .strictObject({
        name: z.string().meta({ description: 'The name of the organisation.' }),
        country: z
          .string()
          .nullable()
          .meta({
            description:
              'Where it is established, as ISO 3166-1 alpha-2 writes it; null where that is not published.',
            examples: ['FR']
          }),
        privacyUrl: z
          .string()
          .nullable()
          .meta({ description: 'Its privacy policy; null where the address is not published.' })
      })
      .nullable()
      .meta({ description: 'Who provides the service; null where that is not published.' }),
    category: z.enum(CATEGORIES).meta({ description: 'Why it is set.' }),
    storage: z.enum(STORAGES).meta({ description: 'What is stored.' }),
    party: z.enum(PARTIES).nullable().meta({
      description:
        'first: the site itself reads it; third: somebody else does; null where that is not published.'
    }),
    duration: Duration,
    covers: z
      .array(
        z
          .strictObject({ name: Name, isPattern: IsPattern, duration: Duration })
          .meta({ description: 'One of them.' })
      )
      .meta({
        description: 'What a pattern stands for, where the durations differ; else empty.'
      }),
    function: Text.nullable().meta({
      description: 'What part of the site it belongs to; null where that is not published.'
    }),
    purpose: Text.nullable().meta({
      description: 'What it is for; null where that is not published.'
    })
  })
  .meta({ description: 'Something that is stored on the device of the reader.' })
export type CookieFacts = z.output<typeof Cookie>
export type DurationFacts = CookieFacts['duration']

/** The facts about whoever is answerable for a site. */
const Controller = z
  .strictObject({
    name: z.string().meta({ description: 'The legal name of the organisation.' }),
    address: z.string().nullable().meta({ description: 'Its postal address.' }),
    email: z.string().nullable().meta({ description: 'Where readers write about their data.' }),
    url: z
      .string()
      .nullable()
      .meta({ description: 'A page with its contact details or its privacy policy.' })
  })
  .nullable()
  .meta({ description: 'Who is answerable for the site; null where that is not published.' })
export type ControllerFacts = z.output<typeof Controller>

/** <tenant>/<locale>/cookies/cookies.json: what a cookie policy lists, for programs. */
export const CookieData = z
  .strictObject({
    $schema: z.string().meta({ description: 'The way from this file to its schema.' }),
    tenant: z
      .strictObject({
        id: z.string().meta({ description: 'The id of the site.', examples: ['public'] }),
        name: z.string().meta({ description: 'The name of the site, as its readers know it.' }),
        url: z.string().meta({ description: 'The address of the site.' }),
        host: z.string().meta({ description: 'The host of the site.' })
      })
      .meta({ description: 'The site of which the policy speaks.' }),
    controller: Controller,
    locale: z.string().meta({
      description: 'The language of the page, as BCP 47 writes it.',
      examples: ['pt-BR']
    }),
    policy: z.literal('cookies').meta({ description: 'The policy.' }),
    updated: z.iso.date().meta({ description: 'The day on which the policy last changed.' }),
    url: z.string().meta({ description: 'The public address of the page that says the same.' }),
    contentHash: z
      .string()
      .regex(/^sha256-[0-9a-f]{64}$/)
      .meta({
        description:
          'Changes with every word, fact or date, and stands in the page too, as <meta name="content-hash">.'
      }),
    cookies: z.array(Cookie).meta({
      description: 'Every cookie, in the order of the list of the site; empty where there is none.'
    })
  })
  .meta({
    title: 'The cookies of a site',
    description: 'What the cookie policy of a site lists, whichever columns its page shows.'
  })
export type CookieData = z.output<typeof CookieData>
