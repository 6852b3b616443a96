import { describe, expect, test } from 'vitest'
import { launchBrowser, openPage } from '../support/browser.ts'
import { buildPages, serve } from '../support/page-server.ts'
import { cutCells, cutText, factsWithoutLabel, thinColumns } from './cut-text.ts'
import { HARD_TENANT } from './hard-tenant.ts'
import { MIXED_TENANT } from './mixed-tenant.ts'

const { folder, samplePaths: paths } = buildPages({ ...HARD_TENANT, ...MIXED_TENANT })
const url = await serve(folder)
const browser = await launchBrowser()

// A4 within margins of 15 millimetres.
const SHEET = { viewport: { width: 680, height: 1009 } }

describe.for(paths)('/%s', (path) => {
  test('nothing is wider than the sheet, no column is cut, and every fact stands under its head', async () => {
    const page = await openPage(browser, url + path, SHEET)
    await page.emulateMedia({ media: 'print' })
    const width = await page.evaluate(() => document.scrollingElement?.scrollWidth)
    const cut = [
      ...(await page.evaluate(cutText)),
      ...(await page.evaluate(cutCells)),
      ...(await page.evaluate(factsWithoutLabel)),
      ...(await page.evaluate(thinColumns))
    ]

    expect({ width, cut }).toEqual({ width: 680, cut: [] })
  })

  test('links show where they lead, and table heads come again on each sheet', async () => {
    const page = await openPage(browser, url + path, SHEET)
    await page.emulateMedia({ media: 'print' })
    const silent = await page
      .locator('main a[href^="https:"]')
      .evaluateAll((links) =>
        links
          .filter(
            (link) =>
              !/^" \(\u2066https:[^"]+\u2069\)"/.test(getComputedStyle(link, '::after').content)
          )
          .map(({ outerHTML }) => outerHTML)
      )
    const heads = await page
      .locator('thead')
      .evaluateAll((all) => all.map((head) => getComputedStyle(head).display))

    expect({ silent, heads }).toEqual({ silent: [], heads: heads.map(() => 'table-header-group') })
  })

  test('has no links to pages that a reader of paper cannot open', async () => {
    const page = await openPage(browser, url + path, SHEET)
    await page.emulateMedia({ media: 'print' })
    const shown = await page
      .locator('nav')
      .evaluateAll((all) => all.filter((nav) => nav.checkVisibility()).map((nav) => nav.className))

    expect(shown).toEqual([])
  })

  test('fits on four sheets of A4', async () => {
    const page = await openPage(browser, url + path)
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1')
    const sheets = [...pdf.matchAll(/\/Type \/Page\b/g)].length

    expect([1, 2, 3, 4]).toContain(sheets)
  })
})
