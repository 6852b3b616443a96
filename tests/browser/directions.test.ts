import { expect, test } from 'vitest'
import { launchBrowser, openPage } from '../support/browser.ts'
import { buildPages, serve } from '../support/page-server.ts'
import { turnedNames, turnedTables } from './in-page/directions.ts'
import { LARGE_TENANT } from './large-tenant.ts'
import { MIXED_TENANT } from './mixed-tenant.ts'

const { folder, paths } = buildPages({ ...MIXED_TENANT, ...LARGE_TENANT })
const url = await serve(folder)
const browser = await launchBrowser()

test.for(paths)('names and tables of /%s run in the direction of their script', async (path) => {
  const page = await openPage(browser, url + path)
  const direction = await page.evaluate(() => getComputedStyle(document.body).direction)

  expect(direction).toBe(path.includes('/ar/') ? 'rtl' : 'ltr')
  expect(await page.evaluate(turnedTables)).toEqual([])
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 640 })
    expect(await page.evaluate(turnedNames)).toEqual([])
  }
})

test('a name that is not kept apart from the Arabic around it is found', async () => {
  const page = await openPage(browser, `${url}mixed/ar/cookies/`)
  await page
    .locator('main p')
    .first()
    .evaluate((part) => {
      part.textContent = 'الملف widget* هنا'
    })
  await page.addStyleTag({ content: 'table { direction: ltr }' })

  expect(await page.evaluate(turnedNames)).not.toEqual([])
  expect(await page.evaluate(turnedTables)).not.toEqual([])
})
