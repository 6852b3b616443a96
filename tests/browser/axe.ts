import axe from 'axe-core'
import type { Page } from 'playwright-core'

/**
 * Rules that axe itself has given up: what is left of them is in other rules, and html-validate
 * and the Nu checker look for ids that come twice.
 */
const GIVEN_UP = axe.getRules(['deprecated']).map(({ ruleId }) => ruleId)

/** All other rules, also those that are off by default: AAA, experimental, and the size of targets. */
const RULES = axe
  .getRules()
  .map(({ ruleId }) => ruleId)
  .filter((rule) => !GIVEN_UP.includes(rule))

const OPTIONS: axe.RunOptions = {
  runOnly: { type: 'rule', values: RULES },
  resultTypes: ['violations', 'incomplete']
}

/** Brings axe into a page that is open. */
export async function bringAxe(page: Page): Promise<void> {
  await page.evaluate(axe.source)
}

/** "rule (reason) element", also where axe could not decide by itself. */
export async function axeFindings(page: Page): Promise<string[]> {
  const { violations, incomplete } = await page.evaluate(async (options) => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') }
    return axe.run(document, options)
  }, OPTIONS)
  return [...violations, ...incomplete].flatMap(({ id, nodes }) =>
    nodes.map(({ target, any }) => {
      const reason = any.map(({ data }) => data?.messageKey).find(Boolean) ?? 'found'
      return `${id} (${reason}) ${target.join(' ')}`
    })
  )
}
