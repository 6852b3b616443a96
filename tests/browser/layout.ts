import type { Page } from 'playwright-core'
import { lostText, overlappingText, sidewaysScroll, wideCells } from './in-page/lost-text.ts'

/** What is wrong with where the texts of a page lie in its window; WCAG 1.4.4, 1.4.10, 1.4.12. */
export async function layoutFaults(page: Page): Promise<string[]> {
  const sideways = await page.evaluate(sidewaysScroll)
  const lost = await page.evaluate(lostText)
  const overlapping = await page.evaluate(overlappingText)
  const wide = await page.evaluate(wideCells)
  return [
    ...(sideways > 0 ? [`the page scrolls ${sideways} pixels sideways`] : []),
    ...lost,
    ...overlapping.map((pair) => `one on the other: ${pair}`),
    ...wide.map((cell) => `too wide a cell: ${cell}`)
  ]
}
