import { statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { launchBrowser, openPage } from '../support/browser.ts'
import { buildPages, serve } from '../support/page-server.ts'
import { ROOT } from '../support/project-files.ts'

const url = await serve(buildPages().folder)
const browser = await launchBrowser()

const PICTURES = [
  { name: 'page.png', width: 1280, scale: 0.8, upTo: 'the first table', last: '.table-box' },
  { name: 'phone.png', width: 360, scale: 2, upTo: 'its second section', last: 'section + section' }
]

test.for(PICTURES)('$name shows a page up to $upTo', async ({ name, width, scale, last }) => {
  const path = join(ROOT, 'docs/pictures', name)
  const page = await openPage(browser, `${url}public/en/cookies/`, {
    viewport: { width, height: 800 },
    deviceScaleFactor: scale,
    colorScheme: 'light'
  })
  const end = await page
    .locator(last)
    .first()
    .evaluate((element) => element.getBoundingClientRect().bottom)
  await page.screenshot({ path, fullPage: true, clip: { x: 0, y: 0, width, height: end + 24 } })

  expect(statSync(path).size).toBeLessThan(250_000)
})
