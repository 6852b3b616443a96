import { z } from 'zod'
import { CATEGORIES, PARTIES, STORAGES, type Storage } from './cookie-kinds.ts'
import { Duration } from './duration.ts'
import { judgedText } from './problem-issue.ts'
import { plainText } from './text.ts'
import { CookieWhen } from './when.ts'

/**
 * The token of RFC 9110, section 5.6.2, which RFC 6265 takes for cookie names, and the colon that
 * keys of web storage often hold.
 */
const NAME = /^[!#$%&'*+\-.:^_`|~0-9A-Za-z]{1,256}$/

/** The name as the browser shows it; `*` stands for a part that changes, but not for all of it. */
export const CookieName = judgedText((name) =>
  NAME.test(name) && /[^*]/.test(name) ? undefined : { code: 'bad-cookie-name', name }
).meta({ pattern: NAME.source })

/** The facts of a cookie that need no language. */
export const cookieFacts = {
  category: z.enum(CATEGORIES).meta({
    description: 'Why the cookie is set. The page has one table for each category.',
    examples: ['necessary']
  }),
  duration: Duration.meta({
    description:
      'How long it stays: an ISO 8601 duration, session or until-cleared. "up to" makes it a ceiling.',
    examples: ['P13M', 'session', 'up to P12M']
  }),
  storage: z.enum(STORAGES).meta({
    description: 'What is stored. Left out, it is a cookie.',
    examples: ['local-storage']
  }),
  party: z.enum(PARTIES).meta({
    description: 'first: the site itself reads it; third: somebody else does.',
    examples: ['first']
  }),
  recipients: z.array(plainText(200)).meta({
    description:
      'Who has access to it besides the site, the provider too. An empty list says: nobody else. Left out, the page names the provider, and says that no more is published.',
    examples: [['Example Agency'], []]
  }),
  when: CookieWhen.meta({
    description: 'Lists the cookie only where all of this is true of the tenant.',
    examples: [{ multilingual: true }]
  }),
  covers: z
    .array(
      z.strictObject({
        name: CookieName.meta({
          description: 'The name or pattern of one of them.',
          examples: ['_BEAMER_DATE_*']
        }),
        duration: Duration.meta({ description: 'How long it stays.', examples: ['P300D'] })
      })
    )
    .min(1)
    .meta({
      description: 'The cookies that a pattern stands for, where their durations differ.',
      examples: [[{ name: '_BEAMER_DATE_*', duration: 'P300D' }]]
    })
}

/** What is said about the names of a record. */
interface Named {
  readonly name: string
  readonly storage?: Storage | undefined
  readonly covers?: readonly { readonly name: string }[] | undefined
}

/** The names of a cookie and of what it covers, with their paths, that only a key can have. */
export function keysAsCookies({ name, storage = 'cookie', covers = [] }: Named) {
  if (storage !== 'cookie' || (covers.length === 0 && !name.includes(':'))) return []
  return [
    { name, path: ['name'] },
    ...covers.map((covered, index) => ({ name: covered.name, path: ['covers', index, 'name'] }))
  ].filter((named) => named.name.includes(':'))
}
