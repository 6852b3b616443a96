import { expect, test } from 'vitest'
import { launchBrowser, newPage, openPage } from '../support/browser.ts'
import { buildPages, serve } from '../support/page-server.ts'
import { generatedTexts, hiddenTexts, textInOrder } from './in-page/shown-text.ts'
import { movingParts } from './in-page/structure.ts'
import { MIXED_TENANT } from './mixed-tenant.ts'

const { folder, paths } = buildPages(MIXED_TENANT)
const url = await serve(folder)
const browser = await launchBrowser()

test.for(paths)('/%s looks the same without scripts and without pictures', async (path) => {
  const full = await openPage(browser, url + path)
  const page = await newPage(browser, { javaScriptEnabled: false })
  await page.route(/\.(png|svg|jpe?g|webp|avif|gif|ico|woff2?)$/, (route) => route.abort())
  await page.goto(url + path)
  const [own, other] = [await full.evaluate(textInOrder), await page.evaluate(textInOrder)]

  expect(other).toEqual(own)
  expect(await full.locator('script:not([type="application/ld+json"])').count()).toBe(0)
  expect(await full.locator('img:not([alt])').count()).toBe(0)
})

test.for(paths)('without its style sheet /%s still says all in the same order', async (path) => {
  const styled = await openPage(browser, url + path)
  const page = await newPage(browser, {})
  await page.route(/\.css$/, (route) => route.abort())
  await page.goto(url + path)

  expect(await page.evaluate(() => getComputedStyle(document.body).margin)).toBe('8px')
  expect(await page.evaluate(textInOrder)).toEqual(await styled.evaluate(textInOrder))
})

test.for(paths)('the style sheet of /%s neither hides a text nor adds one', async (path) => {
  const page = await openPage(browser, url + path)
  for (const width of [320, 768, 1280]) {
    await page.setViewportSize({ width, height: 640 })

    expect(await page.evaluate(hiddenTexts)).toEqual([])
    expect(await page.evaluate(generatedTexts)).toEqual([])
  }
})

test.for(paths)('nothing on /%s moves for a reader who wants less of it', async (path) => {
  const page = await openPage(browser, url + path, { reducedMotion: 'reduce' })

  expect(await page.evaluate(movingParts)).toEqual([])
})
