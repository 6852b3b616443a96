import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { launchBrowser, openPage } from '../support/browser.ts'
import { HARD_FLEET, reportFrom } from '../support/report-from.ts'
import { axeFindings, bringAxe } from './axe.ts'

const folder = mkdtempSync(join(tmpdir(), 'policy-pages-report-'))
afterAll(() => rmSync(folder, { recursive: true }))
writeFileSync(join(folder, 'report.html'), reportFrom(HARD_FLEET))

const address = `file://${join(folder, 'report.html')}`
const browser = await launchBrowser()

test.for(['light', 'dark'] as const)(
  'axe finds nothing to mend or review in the report when it is %s',
  async (colorScheme) => {
    const viewport = { width: 1900, height: 900 }
    const page = await openPage(browser, address, { colorScheme, viewport })
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true
    })

    await bringAxe(page)

    expect(await axeFindings(page)).toEqual([])
  }
)

test('the report opens from a disk, asks for nothing and runs nothing', async () => {
  const page = await openPage(browser, 'about:blank')
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.goto(address)

  expect(asked).toEqual([address])
  expect(await page.locator('script, img, main b, main i, main u').count()).toBe(0)
  expect(await page.evaluate(() => 'attacked' in window)).toBe(false)
})

test('the report is not wider than a phone, and what scrolls can be reached by keyboard', async () => {
  const page = await openPage(browser, address, { viewport: { width: 320, height: 640 } })

  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
  expect(await page.locator('.scroll').count()).toBe(
    await page.locator('section.scroll[tabindex="0"][aria-labelledby]').count()
  )
})
