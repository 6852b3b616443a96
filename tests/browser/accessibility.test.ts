import { expect, test } from 'vitest'
import { launchBrowser, openPage } from '../support/browser.ts'
import { buildPages, serve } from '../support/page-server.ts'
import { axeFindings, bringAxe } from './axe.ts'
import { MIXED_TENANT } from './mixed-tenant.ts'

const { folder, paths } = buildPages(MIXED_TENANT)
const url = await serve(folder)
const browser = await launchBrowser()

const STATES = [
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'dark', width: 1280 },
  { colorScheme: 'light', width: 320 },
  { colorScheme: 'dark', width: 320 }
] as const

test.for(paths)('axe finds nothing to mend or review in /%s', async (path) => {
  const page = await openPage(browser, url + path)
  await bringAxe(page)
  const findings: string[] = []
  for (const { colorScheme, width } of STATES) {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width, height: 720 })
    findings.push(...(await axeFindings(page)).map((finding) => `${width}: ${finding}`))
  }

  expect(findings).toEqual([])
})
