import type { Rule } from '../rule.ts'
import { cookies6265bis } from '../sources/standards.ts'

/** Many digits, or a long stretch of hexadecimal ones, are an identifier of one visitor or site. */
const IDENTIFIER = /\d{6,}|[0-9a-f]{16,}/

/** The name is one that a browser can have, and holds nobody's identifier. */
export const cookieNameToken: Rule<{ readonly name: string }> = {
  id: 'cookie-name-token',
  title: 'A cookie has a name that browsers know, with * for the part that changes.',
  severity: 'warning',
  jurisdictions: 'all',
  binding: 'standard',
  sources: [cookies6265bis('section 4.1.1')],
  why: 'Readers look for the name in their browser, and find it only as the browser spells it.',
  codes: ['bad-cookie-name'],
  checks: {
    cookie: ({ name, at }, _, report) => {
      if (!name.includes('*') && IDENTIFIER.test(name)) report(at('name'), { name })
    }
  },
  words: ({ name }) => ({
    message: `"${name}" holds what looks like an identifier, which is different for each visitor or site.`,
    remedy: `Write * in its place, as in  ${name.replace(IDENTIFIER, '*')} .`
  })
}
