import { isUnder } from '../jurisdictions.ts'
import type { Rule } from '../rule.ts'
import { cookies6265bis } from '../sources/standards.ts'

interface Values {
  readonly name: string
  readonly domain: string
  readonly host: string
  readonly party: string
}

/** What a browser can send to the site itself is first-party; the rest is not. */
export const partyMatchesDomain: Rule<Values> = {
  id: 'party-matches-domain',
  title: 'A cookie that the policy calls first-party belongs to the site, and no other does.',
  severity: 'error',
  jurisdictions: 'all',
  binding: 'standard',
  sources: [cookies6265bis('section 7.1')],
  why: 'The host of a cookie decides who can read it, whatever the policy says.',
  checks: {
    tenant: ({ host, linted }, report) => {
      const site = host.replace(/:\d+$/, '')
      for (const { name, fields, at } of linted) {
        if (fields.domain === undefined || fields.party === undefined) continue
        const domain = fields.domain.replace(/^\./, '')
        const isOwn = isUnder(site, domain) || isUnder(domain, site)
        if (isOwn !== (fields.party === 'first'))
          report(at('party'), { name, domain, host: site, party: fields.party })
      }
    }
  },
  words: ({ name, domain, host, party }) => ({
    message: `"${name}" is called ${party}-party, and its domain is ${domain}, while the site is ${host}.`,
    remedy: `Write  party: ${party === 'first' ? 'third' : 'first'} , or correct "domain".`
  })
}
