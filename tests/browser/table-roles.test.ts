import { expect, test } from 'vitest'
import { launchBrowser, openPage } from '../support/browser.ts'
import { buildPages, serve } from '../support/page-server.ts'
import { MIXED_TENANT } from './mixed-tenant.ts'
import { tableParts } from './table-parts.ts'

const { folder, paths } = buildPages(MIXED_TENANT)
const url = await serve(folder)
const browser = await launchBrowser()

test.for(paths)(
  'on a phone a screen reader finds the same tables in /%s as on a desk',
  async (path) => {
    const page = await openPage(browser, url + path, { viewport: { width: 1280, height: 900 } })
    const desk = await tableParts(page)
    const counts = await page.evaluate(() => ({
      table: document.querySelectorAll('table').length,
      row: document.querySelectorAll('tr').length,
      columnheader: document.querySelectorAll('thead th').length,
      rowheader: document.querySelectorAll('tbody tr').length,
      cell: document.querySelectorAll('td').length
    }))

    expect(countsOf(desk)).toEqual(counts)
    for (const width of [360, 320]) {
      await page.setViewportSize({ width, height: 640 })
      expect(await tableParts(page)).toEqual(desk)
    }
  }
)

function countsOf(parts: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {
    table: 0,
    row: 0,
    columnheader: 0,
    rowheader: 0,
    cell: 0
  }
  for (const part of parts) {
    const [role = ''] = part.split(' ')
    counts[role] = (counts[role] ?? 0) + 1
  }
  return counts
}
