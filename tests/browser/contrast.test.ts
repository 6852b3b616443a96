import { expect, test } from 'vitest'
import { launchBrowser, openPage } from '../support/browser.ts'
import { buildPages, serve } from '../support/page-server.ts'
import { faintParts } from './in-page/contrast.ts'
import { MIXED_TENANT } from './mixed-tenant.ts'

const { folder, paths } = buildPages(MIXED_TENANT)
const url = await serve(folder)
const browser = await launchBrowser()

// WCAG AAA for text, 1.4.11 for the rest; whoever asks for more gets the text's AA for the rest too.
const USUAL = { text: 7, largeText: 4.5, components: 3 }
const MORE = { text: 7, largeText: 7, components: 4.5 }

const STATES = [
  { media: { colorScheme: 'light' }, needed: USUAL },
  { media: { colorScheme: 'dark' }, needed: USUAL },
  { media: { colorScheme: 'light', contrast: 'more' }, needed: MORE },
  { media: { colorScheme: 'dark', contrast: 'more' }, needed: MORE },
  { media: { colorScheme: 'light', forcedColors: 'active' }, needed: USUAL },
  { media: { colorScheme: 'dark', forcedColors: 'active' }, needed: USUAL }
] as const

test.for(paths)('texts, links, marks and the focus stand out on /%s', async (path) => {
  const page = await openPage(browser, url + path)
  const faint: string[] = []
  for (const { media, needed } of STATES) {
    await page.emulateMedia({ contrast: 'no-preference', forcedColors: 'none', ...media })
    const found = await page.evaluate(faintParts, needed)
    faint.push(...found.map((part) => `${Object.values(media).join(' ')}: ${part}`))
  }

  expect(faint).toEqual([])
})
