import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { launchBrowser, openPage } from '../support/browser.ts'
import { buildPages, serve } from '../support/page-server.ts'
import { brokenWords, cutCells, cutText, factsWithoutLabel, thinColumns } from './cut-text.ts'
import { HARD_PATH, HARD_TENANT } from './hard-tenant.ts'
import { MIXED_TENANT } from './mixed-tenant.ts'
import { tableNodes } from './table-nodes.ts'

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
  test.for([320, 360, 500, 768])(
    'every fact of every table is in view at %s pixels, with its label, without sideways scrolling',
    async (width) => {
      const page = await openPage(browser, url + path, { viewport: { width, height: 640 } })

      expect({
        width: await page.evaluate(() => document.scrollingElement?.scrollWidth),
        cut: [...(await page.evaluate(cutText)), ...(await page.evaluate(cutCells))],
        withoutLabel: await page.evaluate(factsWithoutLabel)
      }).toEqual({ width, cut: [], withoutLabel: [] })
    }
  )

  test('to those who listen, cards are the same table with the same words', async () => {
    const nodes: string[][] = []
    for (const width of [1280, 360]) {
      const page = await openPage(browser, url + path, { viewport: { width, height: 640 } })
      nodes.push(await tableNodes(page))
    }
    const html = readFileSync(join(folder, path, 'index.html'), 'utf8')
    const count = (role: string) => nodes[0]?.filter((node) => node.startsWith(`${role}:`)).length
    const inHtml = (tag: string) => html.split(`<${tag}`).length - 1

    expect(nodes[1]).toEqual(nodes[0])
    expect(['row', 'columnheader', 'rowheader', 'cell'].map(count)).toEqual(
      ['tr>', 'th scope="col"', 'th scope="row"', 'td '].map(inHtml)
    )
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
})

test.for(Array.from({ length: 17 }, (_, index) => 320 + 80 * index))(
  'seven columns neither overflow nor become too thin to read at %s pixels',
  async (width) => {
    const page = await openPage(browser, url + HARD_PATH, { viewport: { width, height: 900 } })

    expect(await page.locator('table').first().locator('thead th').count()).toBe(7)
    expect({
      width: await page.evaluate(() => document.scrollingElement?.scrollWidth),
      cut: [...(await page.evaluate(cutText)), ...(await page.evaluate(cutCells))],
      thin: await page.evaluate(thinColumns),
      broken: await page.evaluate(brokenWords)
    }).toEqual({ width, cut: [], thin: [], broken: [] })
  }
)

describe.for(paths.filter((path) => path !== HARD_PATH))('/%s', (path) => {
  test.for([320, 768, 1280])('no cookie name is broken at %s pixels', async (width) => {
    const page = await openPage(browser, url + path, { viewport: { width, height: 900 } })
    const broken = await page
      .locator('code')
      .evaluateAll((names) => names.filter((name) => name.getClientRects().length > 1))

    expect(broken).toEqual([])
  })
})
