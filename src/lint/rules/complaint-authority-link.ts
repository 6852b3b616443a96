import { isUnder, PACKS } from '../jurisdictions.ts'
import type { Rule } from '../rule.ts'
import { gdpr13 } from '../sources/european-law.ts'
import { indianRules } from '../sources/national-law.ts'

type Values =
  | { readonly kind: 'missing'; readonly known: readonly string[] }
  | { readonly kind: 'other'; readonly host: string; readonly known: readonly string[] }

/** How many authorities a message names. */
const NAMED = 3

/** E14: with whom readers can complain. */
export const complaintAuthorityLink: Rule<Values> = {
  id: 'complaint-authority-link',
  title: 'The policy leads to the supervisory authority with which readers can complain.',
  severity: 'error',
  jurisdictions: ['eu', 'gb', 'in'],
  binding: 'law',
  sources: [gdpr13('Article 13(2)(d)', 'secondary'), indianRules('rule 3')],
  why: 'The right to complain is worth nothing to a reader who does not know where.',
  checks: {
    tenant: ({ setting, context, at, beside }, report) => {
      const authority = setting('authority')
      const known = [...context.law].flatMap((one) => PACKS[one].authorities)
      const names = known.map(({ name, host }) => `${name} (${host})`)
      if (authority === undefined) {
        report(beside('controller', 'jurisdictions'), { kind: 'missing', known: names })
        return
      }
      const { hostname } = new URL(authority.url)
      if (known.length > 0 && !known.some(({ host }) => isUnder(hostname, host)))
        report(at('authority', 'url'), { kind: 'other', host: hostname, known: names }, 'warning')
    }
  },
  words: ({ known, ...values }) => {
    const more = known.length > NAMED ? ` and ${known.length - NAMED} more` : ''
    const list =
      known.length === 0 ? '' : ` Known here: ${known.slice(0, NAMED).join(', ')}${more}.`
    return values.kind === 'missing'
      ? {
          message: 'Nobody says with which supervisory authority readers can complain.',
          remedy: `Add "authority:" with name and url.${list}`
        }
      : {
          message: `${values.host} is not an authority that is known for the law of this site.`,
          remedy: `Correct "url", or "jurisdictions".${list}`
        }
  }
}
