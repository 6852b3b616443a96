import { z } from 'zod'
import { CookieName, cookieFacts } from './cookie.ts'
import { Country } from './id.ts'
import { legalFacts, providerFacts } from './legal-facts.ts'
import { judgedText } from './problem-issue.ts'
import { LocalText, plainText } from './text.ts'
import { HttpsUrl } from './web-address.ts'

/** A cookie of the catalog: its name, or `service/name` where two services have one of that name. */
export const CookieReference = judgedText((value) => {
  const name = value.slice(value.indexOf('/') + 1)
  return CookieName.safeParse(name).success ? undefined : { code: 'bad-cookie-name', name }
})

/** What a tenant or profile may say about a cookie. */
const ownFields = {
  provider: plainText(200).meta({
    description: 'Who provides the service that sets the cookie.',
    examples: ['Example Ltd']
  }),
  providerUrl: HttpsUrl.meta({
    description: "The provider's privacy policy.",
    examples: ['https://www.example.org/privacy']
  }),
  providerCountry: Country.meta({
    description: 'The country in which the provider is established, as ISO 3166-1 writes it.',
    examples: ['FR']
  }),
  function: LocalText.meta({
    description: 'What part of the site the cookie belongs to, in a few words.',
    examples: ['Widget layout', { en: 'Widget layout' }]
  }),
  purpose: LocalText.meta({
    description: 'What the cookie is for, in one sentence that starts with "To".',
    examples: [{ en: 'To remember how the widget was arranged' }]
  }),
  ...cookieFacts,
  ...providerFacts,
  ...legalFacts
}

const optionalFields = z.strictObject(ownFields).partial().shape

/** One entry of a list of cookies: a name of the catalog, one with changes, or a record of one's own. */
export const CookieEntry = z.union([
  CookieReference.meta({
    description: 'A cookie of the catalog, as it is.',
    examples: ['sessionid']
  }),
  z
    .strictObject({
      use: CookieReference.meta({
        description: 'A cookie of the catalog or of the profile, of which some fields change.',
        examples: ['csrftoken']
      }),
      ...optionalFields
    })
    .meta({ description: 'A cookie of the catalog with some fields changed.' }),
  z
    .strictObject({
      name: CookieName.meta({
        description: 'The name as the browser shows it; * stands for the part that changes.',
        examples: ['my_widget']
      }),
      ...optionalFields
    })
    .meta({
      description:
        "A record of one's own. It needs provider, category, duration, purpose, and function where the table shows it."
    })
])
export type CookieEntry = z.output<typeof CookieEntry>

/** The fields by which an entry changes a cookie, or makes one. */
export type CookieFields = Omit<Exclude<CookieEntry, string>, 'use' | 'name'>
