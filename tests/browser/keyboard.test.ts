import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { launchBrowser, openPage } from '../support/browser.ts'
import { buildPages, serve } from '../support/page-server.ts'
import { MIXED_TENANT } from './mixed-tenant.ts'

const { folder, samplePaths: paths } = buildPages(MIXED_TENANT)
const url = await serve(folder)
const browser = await launchBrowser()

describe.for(paths)('/%s', (path) => {
  test('Tab reaches every link and nothing else, each in view, outlined and large enough', async () => {
    const page = await openPage(browser, url + path, { viewport: { width: 640, height: 480 } })
    const targets = await page
      .locator('a')
      .evaluateAll((elements) => elements.map((it) => it.getAttribute('href')))
    const stops: Stop[] = []
    for (let next = await tab(page); next !== undefined; next = await tab(page)) stops.push(next)

    expect(stops).toEqual(
      targets.map((target) => ({ target, outline: 'solid 3px', seen: true, large: true }))
    )
  })
})

describe.for(paths.filter((path) => path !== ''))('/%s', (path) => {
  test('the first stop is a link that leads past the header', async () => {
    const page = await openPage(browser, url + path)

    expect(await tab(page)).toMatchObject({ target: '#main_text', seen: true })
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN')
  })
})

interface Stop {
  readonly target: string
  readonly outline: string
  readonly seen: boolean
  /** At least 24 by 24 pixels. */
  readonly large: boolean
}

/** Where the next press of Tab leads; undefined after the last stop. */
async function tab(page: Page): Promise<Stop | undefined> {
  await page.keyboard.press('Tab')
  return page.evaluate(() => {
    const element = document.activeElement
    if (element === null || element === document.body) return undefined
    const { outlineStyle, outlineWidth } = getComputedStyle(element)
    const { top, bottom, left, right, width, height } = element.getBoundingClientRect()
    return {
      target: element.getAttribute('href') ?? element.className,
      outline: `${outlineStyle} ${outlineWidth}`,
      seen: bottom > 0 && top < innerHeight && left >= 0 && right <= innerWidth,
      large: width >= 24 && height >= 24
    }
  })
}
