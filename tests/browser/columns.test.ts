import { expect, test } from 'vitest'
import { launchBrowser, openPage } from '../support/browser.ts'
import { buildPages, serve } from '../support/page-server.ts'
import { brokenWords, cutCells, cutText, factsWithoutLabel, thinColumns } from './cut-text.ts'

/** Languages with long words, in three scripts. */
const LOCALES = ['en', 'de', 'fr', 'ru', 'ar']

/** A tenant whose tables have these columns, with the names of covered cookies in one of them. */
const tenant = (host: string, columns: string) => `name: Example
url: https://${host}
locales: [${LOCALES.join(', ')}]
updated: 2026-01-31
columns: [${columns}]
controller: { name: Example, email: privacy@example.org }
portal: { login: true, banner: true }
services: [opendatasoft, beamer]
`

const FIVE = 'provider, function, name, purpose, duration'
const { folder } = buildPages({
  'tenants/five.yaml': tenant('five.example.org', FIVE),
  'tenants/seven.yaml': tenant('seven.example.org', `${FIVE}, party, storage`)
})
const url = await serve(folder)
const browser = await launchBrowser()

const WIDTHS = Array.from({ length: 17 }, (_, index) => 320 + 80 * index)
const PAGES = LOCALES.flatMap((locale) => [`five/${locale}`, `seven/${locale}`])

test.for(PAGES)(
  'the tables of /%s/cookies/ fit into every window, and into their columns every word',
  async (path) => {
    const page = await openPage(browser, `${url}${path}/cookies/`)
    const found = []
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 })
      found.push({
        width: await page.evaluate(() => document.scrollingElement?.scrollWidth),
        cut: [...(await page.evaluate(cutText)), ...(await page.evaluate(cutCells))],
        thin: [...(await page.evaluate(thinColumns)), ...(await page.evaluate(brokenWords))],
        withoutLabel: await page.evaluate(factsWithoutLabel)
      })
    }

    expect(found).toEqual(WIDTHS.map((width) => ({ width, cut: [], thin: [], withoutLabel: [] })))
  }
)

test.for([
  ['five', 800, 'block'],
  ['five', 960, 'table'],
  ['seven', 960, 'block'],
  ['seven', 1280, 'table']
] as const)('with %s columns, a window of %i pixels shows a %s', async ([id, width, display]) => {
  const page = await openPage(browser, `${url}${id}/en/cookies/`, {
    viewport: { width, height: 900 }
  })

  expect(await page.locator('table').evaluate((table) => getComputedStyle(table).display)).toBe(
    display
  )
})
