import type { Rule } from '../rule.ts'
import { ePrivacy } from '../sources/european-law.ts'
import { cnilRecommendation } from '../sources/national-law.ts'

interface Values {
  readonly kind: 'exempt' | 'consent' | 'third'
  readonly name: string
  readonly category: string
}

/** What a category tells the reader and what a cookie rests on are the same. */
export const categoryBasisConsistent: Rule<Values> = {
  id: 'category-basis-consistent',
  title: 'The category of a cookie and what it rests on say the same.',
  severity: 'error',
  jurisdictions: ['eu', 'gb'],
  binding: 'law',
  sources: [ePrivacy('Article 5(3)'), cnilRecommendation('Article 5')],
  why: 'The page tells readers by the category whether they are asked; what it says must be so.',
  checks: {
    cookie: ({ name, fields, category, at }, _, report) => {
      const { basis, party } = fields
      const isExempt = basis !== undefined && basis !== 'consent'
      if (isExempt && (category === 'marketing' || category === 'preferences'))
        report(at('basis'), { kind: 'exempt', name, category })
      if (basis === 'consent' && category === 'necessary')
        report(at('basis'), { kind: 'consent', name, category })
      if (basis === undefined && category === 'necessary' && party === 'third')
        report(at('party'), { kind: 'third', name, category }, 'warning')
    }
  },
  words: ({ kind, name, category }) => {
    switch (kind) {
      case 'exempt':
        return {
          message: `"${name}" is in the category "${category}", which readers have to agree to, and rests on an exemption.`,
          remedy: 'Write  basis: consent , or put the cookie into the category that fits.'
        }
      case 'consent':
        return {
          message: `"${name}" rests on consent, and the page calls it necessary, which needs none.`,
          remedy: 'Put it into the category that fits, or correct "basis".'
        }
      case 'third':
        return {
          message: `"${name}" is called necessary, and somebody else reads it.`,
          remedy:
            'Say by which exemption: add  basis: exempt-necessary  with a source, or put the cookie into the category that fits.'
        }
    }
  }
}
