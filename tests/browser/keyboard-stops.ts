import type { Page } from 'playwright-core'
import { currentStop, type Stop } from './in-page/stops.ts'

/** All stops up to the browser's own buttons; a trap is left after two hundred. */
export async function stopsBy(key: string, page: Page): Promise<Stop[]> {
  const stops: Stop[] = []
  while (stops.length < 200) {
    await page.keyboard.press(key)
    const stop = await page.evaluate(currentStop)
    if (stop === null) break
    stops.push(stop)
  }
  return stops
}

/** Whether a stop begins above the end of another, or beside it towards the start of the line. */
export function isBefore(stop: Stop, other: Stop | undefined, isRightToLeft: boolean): boolean {
  if (other === undefined) return false
  const [own, end] = [stop.start, other.end]
  const middle = (own.top + own.bottom) / 2
  if (middle < end.top) return true
  // The boxes of links in two lines touch, since they are higher than their letters.
  const isBeside = Math.abs(middle - (end.top + end.bottom) / 2) < 8
  return isBeside && (isRightToLeft ? own.left >= end.right : own.right <= end.left)
}
