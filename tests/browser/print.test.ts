import { describe, expect, test } from 'vitest'
import { launchBrowser, openPage } from '../support/browser.ts'
import { buildPages, serve } from '../support/page-server.ts'
import { columnsOutOfReach, cutCells, cutText, thinColumns } from './cut-text.ts'
import { HARD_TENANT } from './hard-tenant.ts'

const { folder, paths } = buildPages(HARD_TENANT)
const url = await serve(folder)
const browser = await launchBrowser()

// A4 within margins of 15 millimetres.
const SHEET = { viewport: { width: 680, height: 1009 } }

describe.for(paths)('/%s', (path) => {
  test('nothing is wider than the sheet, and no column is cut', async () => {
    const page = await openPage(browser, url + path, SHEET)
    await page.emulateMedia({ media: 'print' })
    const width = await page.evaluate(() => document.scrollingElement?.scrollWidth)
    const cut = [
      ...(await page.evaluate(cutText)),
      ...(await page.evaluate(cutCells)),
      ...(await page.evaluate(columnsOutOfReach)),
      ...(await page.evaluate(thinColumns))
    ]

    expect({ width, cut }).toEqual({ width: 680, cut: [] })
  })
  test('links show where they lead, and table heads come again on each sheet', async () => {
    const page = await openPage(browser, url + path, SHEET)
    await page.emulateMedia({ media: 'print' })
    const links = await page
      .locator('main a[href^="https:"]')
      .evaluateAll(
        (all) =>
          all
            .map((it) => [it, getComputedStyle(it, '::after').content] as const)
            .filter(([it, after]) => !after.includes(it.getAttribute('href') ?? 'none')).length
      )
    const heads = await page
      .locator('thead')
      .evaluateAll((all) => all.map((head) => getComputedStyle(head).display))

    expect({ links, heads }).toEqual({ links: 0, heads: heads.map(() => 'table-header-group') })
  })

  test('prints as a PDF of two to four sheets', async () => {
    const page = await openPage(browser, url + path)
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1')

    expect(pdf.slice(0, 5)).toBe('%PDF-')
    expect([...pdf.matchAll(/\/Type \/Page\b/g)].length).toBeLessThanOrEqual(4)
  })
})
