import { attributeOf, elementsIn, nearestAround } from '../../text/html.ts'
import { atTemplate } from '../at-page.ts'
import type { Rule } from '../rule.ts'
import { rgaa, wcag } from '../sources/standards.ts'

/** A wide table scrolls by itself, with the keyboard too. */
export const tableScrollRegion: Rule<Record<never, never>> = {
  id: 'table-scroll-region',
  title:
    'A wide table scrolls in a region of its own, which the keyboard reaches and which has a name.',
  severity: 'error',
  jurisdictions: 'all',
  binding: 'standard',
  sources: [wcag('success criteria 1.4.10 and 2.1.1'), rgaa('criterion 10.11')],
  why: 'On a narrow screen the whole page would scroll sideways, or columns would be out of reach.',
  checks: {
    page: ({ document }, report) => {
      for (const table of elementsIn(document, 'table')) {
        const region = nearestAround(table, (one) => attributeOf(one, 'role') === 'region')
        const name =
          region && (attributeOf(region, 'aria-labelledby') ?? attributeOf(region, 'aria-label'))
        if (region === undefined || name === undefined || attributeOf(region, 'tabindex') !== '0')
          report(atTemplate(), {})
      }
    }
  },
  words: () => ({
    message: 'A table stands in no region that has a name and that the keyboard reaches.',
    remedy: 'Put it into  <div role="region" aria-labelledby="..." tabindex="0"> .'
  })
}
