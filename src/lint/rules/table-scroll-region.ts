import { attributeOf, elementsIn, type HtmlElement, nearestAround } from '../../text/html.ts'
import type { LintedPage } from '../linted-page.ts'
import type { Rule } from '../rule.ts'
import { rgaa, wcagReflow } from '../sources/pages.ts'
import { canSelect, styleRulesOf } from '../style-rules.ts'

const FAULTS = {
  region: {
    message:
      'A table scrolls sideways in a box that the keyboard cannot reach, or that has no name.',
    remedy:
      'Give the box role="region", aria-labelledby with the id of the caption, and tabindex="0"; or let the table need no scrolling.'
  },
  wrap: {
    message: 'The style sheet forbids the text of a cell to wrap.',
    remedy:
      'Take "white-space" out of that rule: at 320 pixels a cell may be no wider than the window.'
  }
} as const

/**
 * What can be known of a table on a narrow screen without a browser: boxes that the style sheet lets
 * scroll, and cells that it keeps from wrapping. That nothing is cut or scrolls sideways at 320
 * pixels is seen by the tests in a browser only.
 */
export const tableScrollRegion: Rule<keyof typeof FAULTS> = {
  id: 'table-scroll-region',
  title: 'A table that scrolls can be reached by keyboard, and the text of its cells wraps.',
  severity: 'error',
  jurisdictions: 'all',
  binding: 'standard',
  sources: [
    wcagReflow('1.4.10 Reflow, and 2.1.1 Keyboard for boxes that scroll'),
    rgaa('criterion 10.11')
  ],
  why: 'Without it, columns cannot be read with a keyboard, or at a width of 320 pixels.',
  checks: {
    page: (page, report) => {
      const scrolls = selectorsWith(page, 'overflow', /\b(?:auto|scroll)\b/)
      const keeps = selectorsWith(page, 'white-space', /\b(?:nowrap|pre)\b/)
      for (const table of elementsIn(page.document, 'table')) {
        const box = nearestAround(table, isSelected(scrolls))
        if (box !== undefined && !isReachable(box)) report(page.at(box), 'region')
        const kept = [table, ...elementsIn(table)].find(isSelected(keeps))
        if (kept !== undefined) report(page.at(kept), 'wrap')
      }
    }
  },
  words: (fault) => FAULTS[fault]
}

/** The selectors of rules that set a property so; what is hidden from sight takes no room. */
function selectorsWith({ styleSheets }: LintedPage, property: string, value: RegExp): string[] {
  return styleSheets.flatMap(styleRulesOf).flatMap(({ selectors, declarations }) => {
    const isHidden = declarations.has('clip-path')
    const names = [property, `${property}-x`, `${property}-inline`]
    const isSet = names.some((name) => value.test(declarations.get(name) ?? ''))
    return isSet && !isHidden ? selectors : []
  })
}

const isSelected = (selectors: readonly string[]) => (element: HtmlElement) =>
  selectors.some((selector) => canSelect(selector, element))

function isReachable(box: HtmlElement): boolean {
  const isNamed = ['aria-labelledby', 'aria-label'].some((name) => attributeOf(box, name))
  return attributeOf(box, 'role') === 'region' && isNamed && attributeOf(box, 'tabindex') === '0'
}
