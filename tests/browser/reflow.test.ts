import { expect, test } from 'vitest'
import { launchBrowser, openPage } from '../support/browser.ts'
import { buildPages, serve } from '../support/page-server.ts'
import { HARD_TENANT } from './hard-tenant.ts'
import { layoutFaults } from './layout.ts'
import { MIXED_TENANT } from './mixed-tenant.ts'

const { folder, paths } = buildPages({ ...HARD_TENANT, ...MIXED_TENANT })
const url = await serve(folder)
const browser = await launchBrowser()
// What a reader sets once for all sites.
const withLargeFonts = await launchBrowser(['--blink-settings=minimumFontSize=24'])

// What a reader may set by WCAG 1.4.12.
const SPACING = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }`
const PLAIN = ' '
const LARGE = ':root { font-size: 200% !important }'

/** A window of 1280 by 1024 pixels, and what is left of it when the page is enlarged. */
const WINDOWS = [
  { name: 'at 400 %', width: 320, height: 256, style: PLAIN },
  { name: 'at 400 % with wide spacing', width: 320, height: 256, style: SPACING },
  { name: 'at 200 %', width: 640, height: 512, style: PLAIN },
  { name: 'at 200 % with wide spacing', width: 640, height: 512, style: SPACING },
  { name: 'at 200 % with letters of twice the size', width: 640, height: 512, style: LARGE },
  { name: 'at 100 % with wide spacing', width: 1280, height: 1024, style: SPACING },
  { name: 'at 100 % with letters of twice the size', width: 1280, height: 1024, style: LARGE },
  { name: 'as on a tablet', width: 768, height: 1024, style: PLAIN },
  { name: 'on a large screen', width: 1920, height: 1080, style: PLAIN }
]

test.for(paths)('no text of /%s is lost, however a reader enlarges it', async (path) => {
  const page = await openPage(browser, url + path)
  const faults: string[] = []
  for (const { name, width, height, style } of WINDOWS) {
    await page.setViewportSize({ width, height })
    const tag = await page.addStyleTag({ content: style })
    const found = await layoutFaults(page)
    faults.push(...found.map((fault) => `${name}: ${fault}`))
    await tag.evaluate((element: Element) => element.remove())
  }

  expect(faults).toEqual([])
})

test.for(paths)('no text of /%s is lost where no letter may be small', async (path) => {
  const page = await openPage(withLargeFonts, url + path)
  const faults: string[] = []
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 640 })
    const found = await layoutFaults(page)
    faults.push(...found.map((fault) => `${width}: ${fault}`))
  }
  const size = await page.evaluate(() => {
    const range = document.createRange()
    range.selectNodeContents(document.querySelector('td, p, li') as Element)
    return range.getBoundingClientRect().height
  })

  expect(faults).toEqual([])
  expect(size).toBeGreaterThan(24)
})
