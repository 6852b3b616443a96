import { expect, test } from 'vitest'
import { launchBrowser, openPage } from '../support/browser.ts'
import { buildPages, serve } from '../support/page-server.ts'
import { textsWithLanguage } from './in-page/structure.ts'
import { isInOtherLanguage } from './marked-language.ts'
import { MIXED_TENANT } from './mixed-tenant.ts'

const { folder, paths } = buildPages({
  ...MIXED_TENANT,
  'content/fr/cookies/what-is-a-cookie.md': undefined,
  'content/ar/cookies/what-is-a-cookie.md': undefined
})
const url = await serve(folder)
const browser = await launchBrowser()

test.for(paths)('every text of /%s is in the language that it is marked as', async (path) => {
  const page = await openPage(browser, url + path)
  const texts = await page.evaluate(textsWithLanguage)

  expect(texts.length).toBeGreaterThan(5)
  expect(texts.filter(isInOtherLanguage)).toEqual([])
})
