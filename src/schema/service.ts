import { z } from 'zod'
import { CalendarDate } from './calendar-date.ts'
import { CatalogCookie, unconfirmed } from './catalog-cookie.ts'
import { Country, Id } from './id.ts'
import { ROLES } from './legal-facts.ts'
import { Parameter } from './parameter.ts'
import { addProblem, reportRepeated } from './problem-issue.ts'
import { EXAMPLE_SOURCE, requireSources, sources } from './source.ts'
import { plainText } from './text.ts'
import { HttpsUrl } from './web-address.ts'

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
    role: z
      .enum(ROLES)
      .optional()
      .meta({
        description:
          'What it is for the sites that use it: controller, joint controller, processor.',
        examples: ['processor']
      }),
    sources
  })
  .superRefine((provider, context) => requireSources(provider, [], context))

/** content/catalog/<id>.yaml: something that sets cookies, its provider, and facts without language. */
export const Service = z
  .strictObject({
    name: plainText(100).meta({ description: 'The name of the service.', examples: ['Matomo'] }),
    version: z
      .int()
      .min(1)
      .meta({ description: 'Raised by one with every change of a fact.', examples: [1] }),
    reviewed: CalendarDate.meta({
      description: 'The day on which all facts were last compared with their sources.',
      examples: ['2026-11-25']
    }),
    deprecated: z
      .strictObject({
        since: CalendarDate.meta({
          description: 'The day from which the service is no longer offered.',
          examples: ['2023-07-01']
        }),
        replacedBy: Id.meta({
          description: 'The service of the catalog that took its place.',
          examples: ['google-analytics-4']
        })
      })
      .optional()
      .meta({
        description: 'Says that the service is no longer offered, and what replaces it.',
        examples: [{ since: '2023-07-01', replacedBy: 'google-analytics-4' }]
      }),
    provider: Provider.meta({
      description: 'The organisation behind the service.',
      examples: [{ name: 'Example Ltd', sources: [{ ...EXAMPLE_SOURCE, facts: ['name'] }] }]
    }),
    unconfirmed,
    parameters: z
      .record(Id, Parameter)
      .optional()
      .meta({
        description: 'Durations that the operator of a site can set.',
        examples: [
          {
            'visitor-lifetime': {
              default: 'P13M',
              sources: [{ ...EXAMPLE_SOURCE, facts: ['default'] }]
            }
          }
        ]
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
  .superRefine(({ parameters = {}, cookies }, context) =>
    cookies.forEach((cookie, index) => {
      if (
        cookie.deprecated !== undefined &&
        !cookies.some(({ name }) => name === cookie.deprecated?.replacedBy)
      )
        addProblem(
          context,
          {
            code: 'unknown-replacement',
            name: cookie.deprecated.replacedBy,
            known: cookies.map(({ name }) => name)
          },
          ['cookies', index, 'deprecated', 'replacedBy']
        )
      if (
        typeof cookie.duration !== 'object' ||
        Object.hasOwn(parameters, cookie.duration.parameter)
      )
        return
      addProblem(
        context,
        {
          code: 'unknown-parameter',
          name: cookie.duration.parameter,
          known: Object.keys(parameters)
        },
        ['cookies', index, 'duration', 'parameter']
      )
    })
  )
export type Service = z.output<typeof Service>
