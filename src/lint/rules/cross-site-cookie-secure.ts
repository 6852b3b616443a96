import type { Rule } from '../rule.ts'
import { chips, cookies6265bis } from '../sources/standards.ts'

/** What is sent across sites is secure. */
export const crossSiteCookieSecure: Rule<{ readonly name: string; readonly because: string }> = {
  id: 'cross-site-cookie-secure',
  title: 'A cookie that is sent across sites, or partitioned, is secure.',
  severity: 'error',
  jurisdictions: 'all',
  binding: 'standard',
  sources: [cookies6265bis('section 5.7, step 19'), chips('attribute Partitioned')],
  why: 'Browsers refuse the cookie otherwise, so a policy that lists it so is wrong.',
  checks: {
    cookie: ({ name, fields, at }, _, report) => {
      if (fields.secure !== false) return
      if (fields.sameSite === 'none') report(at('secure'), { name, because: 'sameSite: none' })
      else if (fields.partitioned === true)
        report(at('secure'), { name, because: 'partitioned: true' })
    }
  },
  words: ({ name, because }) => ({
    message: `"${name}" has  ${because}  and  secure: false , which browsers refuse.`,
    remedy: 'Compare the record with what the site sends, and correct it.'
  })
}
