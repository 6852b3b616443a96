import type { Basis } from '../../schema/legal-facts.ts'
import { PACKS } from '../jurisdictions.ts'
import type { Rule } from '../rule.ts'
import { ePrivacy } from '../sources/european-law.ts'
import { pecr, tdddg } from '../sources/national-law.ts'

type Values =
  | { readonly kind: 'missing'; readonly whose: string }
  | {
      readonly kind: 'foreign'
      readonly name: string
      readonly basis: Basis
      readonly where: string
    }

/** E5: consent, or an exemption that every law of the site knows. */
export const consentBasisValid: Rule<Values> = {
  id: 'consent-basis-valid',
  title: 'Each cookie rests on consent, or on an exemption that every law of the site knows.',
  severity: 'error',
  jurisdictions: ['eu', 'gb'],
  binding: 'law',
  sources: [
    ePrivacy('Article 5(3)'),
    tdddg('§ 25(1) and (2)'),
    pecr('regulation 6 and Schedule A1')
  ],
  why: 'Storing something on a reader’s device without consent is lawful by a listed exemption only.',
  checks: {
    cookie: ({ name, serviceId, fields, category, at, atService }, { law }, report) => {
      const { basis } = fields
      // The texts of the other categories say themselves whether consent is asked for.
      if (basis === undefined) {
        if (category !== 'statistics') return
        const whose =
          serviceId === undefined
            ? `"${name}", a cookie for statistics, is`
            : `the cookies of "${serviceId}" for statistics are`
        report(atService('cookies') ?? at('basis'), { kind: 'missing', whose })
        return
      }
      const others = [...law].filter(
        (one) => one !== 'gb' && (one === 'eu' || PACKS[one].implies.includes('eu'))
      )
      if (basis.startsWith('gb-') && others.length > 0)
        report(at('basis'), { kind: 'foreign', name, basis, where: PACKS[others[0] ?? 'eu'].name })
      if (basis === 'exempt-audience' && law.has('de'))
        report(at('basis'), { kind: 'foreign', name, basis, where: PACKS.de.name })
    }
  },
  words: (values) =>
    values.kind === 'missing'
      ? {
          message: `Nobody says whether ${values.whose} placed with consent.`,
          remedy:
            'Add "basis:" to each: consent, or the exemption that applies, such as exempt-audience in France.'
        }
      : {
          message: `"${values.name}" rests on the exemption "${values.basis}", which the law of ${values.where} does not know.`,
          remedy: 'Write  basis: consent , and ask for it.'
        }
}
