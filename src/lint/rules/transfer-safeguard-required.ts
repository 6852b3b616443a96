import { isSafeCountry } from '../countries.ts'
import type { Rule } from '../rule.ts'
import { adequacy, gdpr13 } from '../sources/european-law.ts'

type Values =
  | { readonly kind: 'unsaid'; readonly whose: string; readonly country: string }
  | { readonly kind: 'copy'; readonly name: string; readonly country: string }

/** E12: what protects data in a country without a decision of adequacy. */
export const transferSafeguardRequired: Rule<Values> = {
  id: 'transfer-safeguard-required',
  title: 'The policy says what protects data that leaves the European Economic Area.',
  severity: 'error',
  jurisdictions: ['eu'],
  binding: 'law',
  sources: [gdpr13('Article 13(1)(f)'), adequacy('list of countries')],
  why: 'Readers have to know that data goes where their law does not reach, and what guards it there.',
  checks: {
    cookie: ({ name, serviceId, fields, provider, at, atService }, { date }, report) => {
      const whose = serviceId === undefined ? `"${name}"` : `the service "${serviceId}"`
      const { country } = provider
      const transfers = fields.transfers ?? []
      const isFar = country !== undefined && !isSafeCountry(country, date)
      if (
        isFar &&
        fields.personalData !== false &&
        !transfers.some((one) => one.country === country)
      )
        report(
          atService('cookies') ?? at('transfers'),
          { kind: 'unsaid', whose, country },
          fields.personalData === true ? 'error' : 'warning'
        )
      for (const one of transfers)
        if (one.mechanism !== 'adequacy' && one.url === undefined)
          report(at('transfers'), { kind: 'copy', name, country: one.country })
    }
  },
  words: (values) =>
    values.kind === 'unsaid'
      ? {
          message: `The provider of ${values.whose} is in ${values.country}, and nobody says what protects data there.`,
          remedy: `Add to its cookies:  transfers: [{ country: ${values.country}, mechanism: standard-clauses, url: https://... }] , or  personalData: false  where there is none.`
        }
      : {
          message: `The transfer of "${values.name}" to ${values.country} has no address at which the safeguards are found.`,
          remedy: 'Add "url:" to the transfer.'
        }
}
