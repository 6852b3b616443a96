import { z } from 'zod'
import { CookieName } from './cookie.ts'
import { plainText } from './text.ts'

/** content/<locale>/catalog/<service>.yaml: the words of a service's cookies in one language. */
export const ServiceWords = z.record(
  CookieName,
  z.strictObject({
    function: plainText(500).meta({
      description: 'What part of the site the cookie belongs to, in a few words.',
      examples: ['Authentication']
    }),
    purpose: plainText(500).meta({
      description: 'What the cookie is for, in one sentence.',
      examples: ['To remember the user from one page to another']
    })
  })
)
export type ServiceWords = z.output<typeof ServiceWords>
