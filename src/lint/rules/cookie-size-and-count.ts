import { atKey } from '../at.ts'
import type { Rule } from '../rule.ts'
import { cookies6265bis } from '../sources/standards.ts'

type Values =
  | { readonly kind: 'size'; readonly name: string; readonly bytes: number }
  | { readonly kind: 'count'; readonly count: number }

const MOST_BYTES = 4096
const MOST_COOKIES = 50

/** What browsers take: size of one, number of all. */
export const cookieSizeAndCount: Rule<Values> = {
  id: 'cookie-size-and-count',
  title: 'No cookie is larger, and no site has more of them, than browsers take.',
  severity: 'warning',
  jurisdictions: 'all',
  binding: 'standard',
  sources: [cookies6265bis('section 5.6, step 5, and section 6.1')],
  why: 'Browsers ignore what is too large, and drop older cookies when there are too many.',
  checks: {
    cookie: ({ name, fields, storage, at }, _, report) => {
      const bytes = new TextEncoder().encode(name).length + (fields.maxBytes ?? 0)
      if (storage === 'cookie' && bytes > MOST_BYTES)
        report(at('maxBytes'), { kind: 'size', name, bytes })
    },
    tenant: ({ linted, chain }, report) => {
      const own = linted.filter(
        ({ storage, fields }) => storage === 'cookie' && fields.party !== 'third'
      )
      if (own.length > MOST_COOKIES)
        report(atKey(chain.tenant.document, 'name'), { kind: 'count', count: own.length }, 'advice')
    }
  },
  words: (values) =>
    values.kind === 'size'
      ? {
          message: `"${values.name}" takes ${values.bytes} bytes with its name, and browsers ignore a cookie of more than ${MOST_BYTES}.`,
          remedy: 'Correct "maxBytes", or list what the site stores instead.'
        }
      : {
          message: `The site has ${values.count} cookies of its own, and browsers keep at least ${MOST_COOKIES} for each domain, not more.`,
          remedy: 'Check whether all of them are still set, and remove those that are not.'
        }
}
