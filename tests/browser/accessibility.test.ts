import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { launchBrowser, openPage } from '../support/browser.ts'
import { buildPages, serve } from '../support/page-server.ts'
import { MIXED_TENANT } from './mixed-tenant.ts'

const { folder, mainPaths, samplePaths } = buildPages(MIXED_TENANT)
const url = await serve(folder)
const browser = await launchBrowser()

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
// axe leaves these out unless it is asked for them.
const ASKED_FOR = {
  'td-has-header': { enabled: true },
  'table-fake-caption': { enabled: true },
  'p-as-heading': { enabled: true },
  'label-content-name-mismatch': { enabled: true },
  'target-size': { enabled: true }
}

test.for(samplePaths)('axe finds nothing to mend or review in /%s', async (path) => {
  const page = await openPage(browser, url + path, { colorScheme: 'light' })

  expect(await findings(page)).toEqual([])
})

test.for(mainPaths)('axe finds nothing to mend or review in /%s in the dark', async (path) => {
  const page = await openPage(browser, url + path, { colorScheme: 'dark' })

  expect(await findings(page)).toEqual([])
})

test.for(mainPaths)(
  'axe finds nothing to mend or review in /%s where rows are cards',
  async (path) => {
    const page = await openPage(browser, url + path, { viewport: { width: 320, height: 256 } })

    expect(await findings(page)).toEqual([])
  }
)

/** "rule: element", also where axe could not decide by itself. */
async function findings(page: Page): Promise<string[]> {
  const axe = new AxeBuilder({ page }).options({ runOnly: TAGS, rules: ASKED_FOR })
  const { violations, incomplete } = await axe.analyze()
  return [...violations, ...incomplete].flatMap(({ id, nodes }) =>
    nodes.map(({ target }) => `${id}: ${target.join(' ')}`)
  )
}
