import { expect, test } from 'vitest'
import { launchBrowser, openPage } from '../support/browser.ts'
import { buildPages, serve } from '../support/page-server.ts'
import {
  allStops,
  currentStop,
  smallTargets,
  unreachableBoxes,
  untilScrolled
} from './in-page/stops.ts'
import { isBefore, stopsBy } from './keyboard-stops.ts'
import { MIXED_TENANT } from './mixed-tenant.ts'

const { folder, paths } = buildPages(MIXED_TENANT)
const url = await serve(folder)
const browser = await launchBrowser()

const PHONE = { viewport: { width: 320, height: 480 } }
const SCREEN = { viewport: { width: 1280, height: 720 } }

test.for(paths)(
  'Tab goes through all of /%s, forth and back, and is never trapped',
  async (path) => {
    const page = await openPage(browser, url + path, SCREEN)
    const forth = await stopsBy('Tab', page)
    const back = await stopsBy('Shift+Tab', page)

    expect(forth.map(({ number }) => number)).toEqual(await page.evaluate(allStops))
    expect(back.toReversed().map(({ name }) => name)).toEqual(forth.map(({ name }) => name))
  }
)

test.for(paths)(
  'the stops on /%s come in the order in which one reads, each in full view',
  async (path) => {
    for (const options of [SCREEN, PHONE]) {
      const page = await openPage(browser, url + path, options)
      const isRightToLeft = await page.evaluate(() => document.dir === 'rtl')
      const stops = await stopsBy('Tab', page)
      const seen = stops.filter(({ isSkip }) => !isSkip)

      expect(stops.filter(({ obscured }) => obscured !== '')).toEqual([])
      expect(
        seen.filter((stop, at) => at > 0 && isBefore(stop, seen[at - 1], isRightToLeft))
      ).toEqual([])
    }
  }
)

test.for(paths)('the first stop on /%s leads past what comes before the text', async (path) => {
  const page = await openPage(browser, url + path, SCREEN)
  await page.keyboard.press('Tab')
  const first = await page.evaluate(currentStop)
  if (first?.isInMain) return
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')

  expect(first).toMatchObject({ isSkip: true, obscured: '' })
  expect(await page.evaluate(currentStop)).toMatchObject({ isInMain: true })
})

test.for(paths)('keys scroll every box of /%s that has more than it shows', async (path) => {
  const page = await openPage(browser, url + path, PHONE)
  const stuck: string[] = []
  for (const box of await page.locator('[tabindex="0"]').all()) {
    const more = await box.evaluate((element) => element.scrollWidth - element.clientWidth)
    if (more <= 0) continue
    await box.focus()
    const isRightToLeft = await box.evaluate((element) => element.matches('[dir=rtl] *'))
    await page.keyboard.press(isRightToLeft ? 'ArrowLeft' : 'ArrowRight')
    if (!(await box.evaluate(untilScrolled))) stuck.push(await box.innerText())
  }

  expect(await page.evaluate(unreachableBoxes)).toEqual([])
  expect(stuck).toEqual([])
})

test.for(paths)('what can be tapped on /%s is large enough, or apart', async (path) => {
  const page = await openPage(browser, url + path, SCREEN)
  for (const width of [320, 768, 1280]) {
    await page.setViewportSize({ width, height: 640 })

    expect(await page.evaluate(smallTargets)).toEqual([])
  }
})
