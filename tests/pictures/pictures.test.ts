import { statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { launchBrowser, openPage } from '../support/browser.ts'
import { buildPages, serve } from '../support/page-server.ts'
import { ROOT } from '../support/project-files.ts'

const url = await serve(buildPages().folder)
const browser = await launchBrowser()

const WIDE = { viewport: { width: 1600, height: 1000 }, deviceScaleFactor: 0.75 }
const PHONE = { viewport: { width: 360, height: 760 }, deviceScaleFactor: 2 }
// A4 at 96 pixels an inch.
const SHEET = { viewport: { width: 794, height: 1123 }, deviceScaleFactor: 1 }

const PICTURES = [
  { name: 'page.png', path: 'public/en/cookies/', options: WIDE },
  { name: 'dark.png', path: 'public/en/cookies/', options: { ...WIDE, colorScheme: 'dark' } },
  { name: 'arabic.png', path: 'icann/ar/cookies/', options: WIDE },
  { name: 'phone.png', path: 'public/en/cookies/#necessary_cookies', options: PHONE },
  { name: 'print.png', path: 'public/en/cookies/', options: SHEET, media: 'print' }
] as const

test.for(PICTURES)('$name shows what a reader of $path sees first', async (picture) => {
  const target = join(ROOT, 'docs/pictures', picture.name)
  const page = await openPage(browser, url + picture.path, {
    colorScheme: 'light',
    ...picture.options
  })
  if ('media' in picture) {
    await page.emulateMedia({ media: picture.media })
    // The margins of the sheet, which only a printer adds.
    await page.addStyleTag({ content: 'body { padding: 15mm }' })
  }
  await page.screenshot({ path: target })

  expect(statSync(target).size).toBeLessThan(250_000)
})
