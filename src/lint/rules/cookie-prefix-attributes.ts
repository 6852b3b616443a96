import type { Rule } from '../rule.ts'
import { cookies6265bis } from '../sources/standards.ts'

interface Values {
  readonly name: string
  readonly prefix: string
  readonly wrong: string
}

/** What each prefix promises. The longer ones stand first. */
const PREFIXES = [
  { prefix: '__Host-Http-', isHostOnly: true, isHttpOnly: true },
  { prefix: '__Http-', isHostOnly: false, isHttpOnly: true },
  { prefix: '__Host-', isHostOnly: true, isHttpOnly: false },
  { prefix: '__Secure-', isHostOnly: false, isHttpOnly: false }
]

/** A browser takes a cookie with a prefix only with the attributes that the prefix promises. */
export const cookiePrefixAttributes: Rule<Values> = {
  id: 'cookie-prefix-attributes',
  title: 'A cookie with a prefix has the attributes that the prefix promises.',
  severity: 'error',
  jurisdictions: 'all',
  binding: 'standard',
  sources: [cookies6265bis('sections 4.1.3, 5.4 and 5.7, steps 20 and 21')],
  why: 'Browsers refuse the cookie otherwise, so a policy that lists it so is wrong.',
  checks: {
    cookie: ({ name, storage, fields, at }, _, report) => {
      const meant = PREFIXES.find(({ prefix }) =>
        name.toLowerCase().startsWith(prefix.toLowerCase())
      )
      if (storage !== 'cookie' || meant === undefined) return
      const { prefix, isHostOnly, isHttpOnly } = meant
      if (!name.startsWith(prefix))
        report(at('name'), { name, prefix, wrong: 'is spelled with other capitals' }, 'warning')
      const say = (field: string, wrong: string) => report(at(field), { name, prefix, wrong })
      if (fields.secure === false) say('secure', 'is not secure')
      if (isHostOnly && fields.domain !== undefined) say('domain', 'has a domain')
      if (isHostOnly && fields.path !== undefined && fields.path !== '/')
        say('path', 'has a path other than /')
      if (isHttpOnly && fields.httpOnly === false) say('httpOnly', 'is not HttpOnly')
    }
  },
  words: ({ name, prefix, wrong }) => ({
    message: `"${name}" ${wrong}, which the prefix ${prefix} does not allow.`,
    remedy: 'Compare the record with what the site sends, and correct it.'
  })
}
