import { describe, expect, test } from 'vitest'
import { launchBrowser, openPage } from '../support/browser.ts'
import { buildPages, serve } from '../support/page-server.ts'
import { columnsOutOfReach, cutCells, cutText } from './cut-text.ts'

const { folder, paths } = buildPages()
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
      ...(await page.evaluate(columnsOutOfReach))
    ]

    expect({ width, cut }).toEqual({ width: 680, cut: [] })
  })
})
