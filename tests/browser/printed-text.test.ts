import { expect, test } from 'vitest'
import { launchBrowser, openPage } from '../support/browser.ts'
import { buildPages, serve } from '../support/page-server.ts'
import { HARD_TENANT } from './hard-tenant.ts'
import { MIXED_TENANT } from './mixed-tenant.ts'
import { missingIn, printed, textsOfMain } from './printed-text.ts'

const { folder, paths } = buildPages({ ...HARD_TENANT, ...MIXED_TENANT })
const url = await serve(folder)
const browser = await launchBrowser()

test.for(paths)(
  'what the browser prints of /%s has every text and cell, on the sheet',
  async (path) => {
    const page = await openPage(browser, url + path)
    const texts = await page.evaluate(textsOfMain)
    const { sheets, outside } = await printed(await page.pdf({ format: 'A4' }))

    expect(texts.length).toBeGreaterThan(5)
    expect(missingIn(sheets, texts)).toEqual([])
    expect(outside).toEqual([])
  }
)
