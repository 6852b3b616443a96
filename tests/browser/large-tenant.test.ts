import { expect, test } from 'vitest'
import { pageSizes } from '../../bench/page-sizes.ts'
import { launchBrowser, openPage } from '../support/browser.ts'
import { buildPages, serve } from '../support/page-server.ts'
import { LARGE_PATHS, LARGE_TENANT } from './large-tenant.ts'
import { layoutFaults } from './layout.ts'
import { tableParts } from './table-parts.ts'

const { folder } = buildPages(LARGE_TENANT)
const url = await serve(folder)
const browser = await launchBrowser()

test.for(LARGE_PATHS)('no text of two hundred long cookies is lost on /%s', async (path) => {
  const page = await openPage(browser, url + path)
  const faults: string[] = []
  for (const width of [320, 360, 768, 1280, 1920]) {
    await page.setViewportSize({ width, height: 640 })
    faults.push(...(await layoutFaults(page)).map((fault) => `${width}: ${fault}`))
  }

  expect(faults).toEqual([])
})

test.for(LARGE_PATHS)('a screen reader finds all of them on /%s, on a phone too', async (path) => {
  const page = await openPage(browser, url + path, { viewport: { width: 320, height: 640 } })
  const parts = await tableParts(page)

  expect(parts.filter((part) => part.startsWith('rowheader '))).toHaveLength(200)
})

test.for(LARGE_PATHS)('/%s is laid out within two seconds', async (path) => {
  const page = await openPage(browser, url + path, { viewport: { width: 320, height: 640 } })
  const tools = await page.context().newCDPSession(page)
  await tools.send('Performance.enable')
  const { metrics } = await tools.send('Performance.getMetrics')
  const seconds = metrics
    .filter(({ name }) => ['LayoutDuration', 'RecalcStyleDuration'].includes(name))
    .reduce((total, { value }) => total + value, 0)

  expect(seconds).toBeLessThan(2)
})

test('the page of two hundred cookies takes two flights of TCP, as text repeats itself', () => {
  const weights = pageSizes(folder)
    .filter(({ tenant }) => tenant === 'large')
    .map(({ htmlAndCss }) => htmlAndCss.brotli)

  expect(weights.filter((bytes) => bytes > 3 * 14_600)).toEqual([])
})
