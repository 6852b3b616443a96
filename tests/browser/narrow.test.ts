import { describe, expect, test } from 'vitest'
import { launchBrowser, openPage } from '../support/browser.ts'
import { buildPages, serve } from '../support/page-server.ts'
import { columnsOutOfReach, cutCells, cutText, thinColumns } from './cut-text.ts'
import { HARD_PATH, HARD_TENANT } from './hard-tenant.ts'
import { MIXED_TENANT } from './mixed-tenant.ts'

const { folder, samplePaths: paths } = buildPages({ ...HARD_TENANT, ...MIXED_TENANT })
const url = await serve(folder)
const browser = await launchBrowser()

// 1280 pixels at 400 % zoom.
const NARROW = { viewport: { width: 320, height: 256 } }
// What a reader may set by WCAG 1.4.12.
const SPACING = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }`

describe.for(paths)('/%s', (path) => {
  test('does not scroll sideways at 320 pixels, and cuts no text', async () => {
    const page = await openPage(browser, url + path, NARROW)
    const width = await page.evaluate(() => document.scrollingElement?.scrollWidth)

    expect({ width, cut: await page.evaluate(cutText) }).toEqual({ width: 320, cut: [] })
  })

  test('every column can be brought into view at 320 pixels', async () => {
    const page = await openPage(browser, url + path, NARROW)

    const cut = [
      ...(await page.evaluate(columnsOutOfReach)),
      ...(await page.evaluate(thinColumns)),
      ...(await page.evaluate(cutCells))
    ]

    expect(cut).toEqual([])
  })

  test('bears wide text spacing at 320 pixels', async () => {
    const page = await openPage(browser, url + path, NARROW)
    await page.addStyleTag({ content: SPACING })
    const width = await page.evaluate(() => document.scrollingElement?.scrollWidth)
    const cut = [...(await page.evaluate(cutText)), ...(await page.evaluate(cutCells))]

    expect({ width, cut }).toEqual({ width: 320, cut: [] })
  })

  test('bears text of twice the size at 640 pixels', async () => {
    const page = await openPage(browser, url + path, { viewport: { width: 640, height: 512 } })
    await page.addStyleTag({ content: ':root { font-size: 200% !important }' })
    const width = await page.evaluate(() => document.scrollingElement?.scrollWidth)

    expect({ width, cut: await page.evaluate(cutText) }).toEqual({ width: 640, cut: [] })
  })

  test('tables need no scrolling at 1280 pixels', async () => {
    const page = await openPage(browser, url + path, { viewport: { width: 1280, height: 900 } })
    const widths = await page
      .getByRole('region')
      .evaluateAll((regions) => regions.map((it) => it.scrollWidth - it.clientWidth))

    expect(widths).toEqual(widths.map(() => 0))
  })
})

describe.for(paths.filter((path) => path !== HARD_PATH))('/%s', (path) => {
  test.for([320, 768, 1280])('no cookie name is broken at %s pixels', async (width) => {
    const page = await openPage(browser, url + path, { viewport: { width, height: 900 } })
    const broken = await page
      .locator('code')
      .evaluateAll((names) => names.filter((name) => name.getClientRects().length > 1))

    expect(broken).toEqual([])
  })
})
