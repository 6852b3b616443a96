import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
// axe leaves these out unless it is asked for them.
const ASKED_FOR = {
  'td-has-header': { enabled: true },
  'table-fake-caption': { enabled: true },
  'p-as-heading': { enabled: true },
  'label-content-name-mismatch': { enabled: true },
  'target-size': { enabled: true }
}

/** What axe finds in a page, also where it could not decide by itself: "rule: element". */
export async function axeFindings(page: Page): Promise<string[]> {
  const axe = new AxeBuilder({ page }).options({ runOnly: TAGS, rules: ASKED_FOR })
  const { violations, incomplete } = await axe.analyze()
  return [...violations, ...incomplete].flatMap(({ id, nodes }) =>
    nodes.map(({ target }) => `${id}: ${target.join(' ')}`)
  )
}
