import { z } from 'zod'
import { Duration } from './duration.ts'
import { Country } from './id.ts'
import { addProblem, judgedText } from './problem-issue.ts'
import { plainText } from './text.ts'
import { HttpsUrl, isHost } from './web-address.ts'

/** On what a cookie may be stored: consent, or one of the exemptions that a law knows. */
const BASES = [
  'consent',
  'exempt-transmission',
  'exempt-necessary',
  'exempt-audience',
  'gb-statistical',
  'gb-appearance',
  'gb-emergency'
] as const
export type Basis = (typeof BASES)[number]

/** The legal grounds of GDPR, article 6(1), for processing the personal data behind a cookie. */
const GROUNDS = [
  'consent',
  'contract',
  'legal-obligation',
  'vital-interests',
  'public-task',
  'legitimate-interest'
] as const

/** What a provider is in the sense of data protection. */
export const ROLES = ['controller', 'joint-controller', 'processor'] as const

/** What makes a transfer to a country without an adequacy decision lawful: GDPR, articles 45 to 49. */
const MECHANISMS = ['adequacy', 'standard-clauses', 'binding-rules', 'derogation'] as const

/** A host, or with a full stop in front all hosts under it, as a cookie's attribute has it. */
const CookieDomain = judgedText((value) =>
  isHost(value.replace(/^\./, '')) ? undefined : { code: 'bad-domain', value }
)

const CookiePath = plainText(1024).superRefine((value, context) => {
  if (!value.startsWith('/')) addProblem(context, { code: 'bad-path', value })
})

const flag = (description: string) => z.boolean().meta({ description, examples: [true] })

/** The facts of a cookie that a law or a browser asks for. All are optional. */
export const legalFacts = {
  basis: z
    .enum(BASES)
    .optional()
    .meta({
      description: 'On what it is stored: with consent, or by an exemption.',
      examples: ['consent']
    }),
  personalData: flag('Whether it holds, or leads to, personal data.').optional(),
  legalBasis: z
    .enum(GROUNDS)
    .optional()
    .meta({
      description: 'The legal ground for processing the personal data behind it.',
      examples: ['public-task']
    }),
  retention: Duration.optional().meta({
    description: 'How long the data collected with it is kept, which is not how long it stays.',
    examples: ['P25M']
  }),
  recipients: z
    .array(plainText(200))
    .optional()
    .meta({
      description: 'Who besides the controller has access to it. An empty list says: nobody.',
      examples: [['Example Ltd']]
    }),
  transfers: z
    .array(
      z.strictObject({
        country: Country.meta({
          description: 'The country to which the data goes, as ISO 3166-1 writes it.',
          examples: ['US']
        }),
        mechanism: z
          .enum(MECHANISMS)
          .meta({ description: 'What makes that lawful.', examples: ['standard-clauses'] }),
        url: HttpsUrl.optional().meta({
          description: 'Where a copy of the safeguards is found.',
          examples: ['https://www.example.org/clauses']
        })
      })
    )
    .optional()
    .meta({
      description: 'The countries outside of the European Economic Area to which its data goes.',
      examples: [[{ country: 'US', mechanism: 'standard-clauses' }]]
    }),
  objectionUrl: HttpsUrl.optional().meta({
    description: 'The page on which readers object to it.',
    examples: ['https://www.example.org/object']
  }),
  renewedOnVisit: flag('Whether each visit starts its duration anew.').optional(),
  setBy: z
    .enum(['server', 'script'])
    .optional()
    .meta({
      description: 'Whether the server sets it, or a script in the page.',
      examples: ['server']
    }),
  domain: CookieDomain.optional().meta({
    description: 'Its Domain attribute, or the host that sets it where that is not the site.',
    examples: ['.example.org']
  }),
  path: CookiePath.optional().meta({ description: 'Its Path attribute.', examples: ['/'] }),
  secure: flag('Whether it has the Secure attribute.').optional(),
  httpOnly: flag('Whether it has the HttpOnly attribute.').optional(),
  sameSite: z
    .enum(['strict', 'lax', 'none'])
    .optional()
    .meta({ description: 'Its SameSite attribute.', examples: ['lax'] }),
  partitioned: flag('Whether it has the Partitioned attribute.').optional(),
  maxBytes: z
    .int()
    .min(0)
    .optional()
    .meta({ description: 'The length of its longest value, in bytes.', examples: [64] })
}

/** What a provider is, in the words of a cookie of one's own. */
export const providerFacts = {
  providerCountry: Country.optional().meta({
    description: 'Where the provider is established, as ISO 3166-1 writes it.',
    examples: ['FR']
  }),
  providerRole: z
    .enum(ROLES)
    .optional()
    .meta({
      description: 'What the provider is: a controller, a joint controller, or a processor.',
      examples: ['processor']
    })
}
