import { z } from 'zod'
import { CalendarDate } from './calendar-date.ts'
import { CookieName, cookieFacts, keysAsCookies } from './cookie.ts'
import { Id } from './id.ts'
import { legalFacts } from './legal-facts.ts'
import { addProblem } from './problem-issue.ts'
import { requireSources, sources } from './source.ts'

const { category, duration, storage, party, recipients, when, covers } = cookieFacts

/** What a catalog file can say without knowing it: these facts are left out, and reported. */
export const unconfirmed = z
  .array(z.enum(['duration', 'party', 'country', 'privacyUrl']))
  .min(1)
  .optional()
  .meta({
    description: 'Facts that no public source confirmed, and that are therefore left out.',
    examples: [['party']]
  })

/** A cookie of a service: facts without language, each with its source. */
export const CatalogCookie = z
  .strictObject({
    name: CookieName.meta({
      description: 'The name as the browser shows it; * stands for the part that changes.',
      examples: ['sessionid']
    }),
    category,
    duration: z
      .union([
        duration,
        z.strictObject({
          parameter: Id.meta({
            description: 'The parameter of this service that sets the duration.',
            examples: ['visitor-lifetime']
          })
        })
      ])
      .optional()
      .meta({
        description: 'How long it stays, or the parameter of the service that says so.',
        examples: ['P13M', { parameter: 'visitor-lifetime' }]
      }),
    storage: storage.default('cookie'),
    party: party.optional(),
    recipients: recipients.optional(),
    when: when.optional(),
    covers: covers.optional(),
    ...legalFacts,
    deprecated: z
      .strictObject({
        since: CalendarDate.meta({
          description: 'The day from which the service no longer sets it.',
          examples: ['2023-07-01']
        }),
        replacedBy: CookieName.meta({
          description: 'The cookie of this service that took its place.',
          examples: ['_ga']
        })
      })
      .optional()
      .meta({
        description:
          'Says that the service no longer sets the cookie. It is not added by "services".',
        examples: [{ since: '2023-07-01', replacedBy: '_ga' }]
      }),
    unconfirmed,
    sources
  })
  .superRefine((cookie, context) => {
    requireSources(cookie, ['name', 'storage', 'when', 'deprecated', 'unconfirmed'], context)
    if (cookie.duration === undefined && !cookie.unconfirmed?.includes('duration'))
      addProblem(context, { code: 'missing-key', key: 'duration', example: 'P13M' })
    for (const { name, path } of keysAsCookies(cookie))
      addProblem(context, { code: 'bad-cookie-name', name, isKey: true }, path)
  })
export type CatalogCookie = z.output<typeof CatalogCookie>
