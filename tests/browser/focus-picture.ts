import { setTimeout } from 'node:timers/promises'
import type { CDPSession, Page } from 'playwright-core'
import { changedPixels, keepPicture } from './in-page/pictures.ts'

/** A box on the page, in CSS pixels. */
interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** One stop of the keyboard, and how its picture changes when it gets the focus. */
export interface FocusMark {
  readonly stop: string
  /** Pixels that differ by a contrast of 3 to 1. */
  readonly changed: number
  /** As many as a line of two pixels along the inside of the edge of the component has. */
  readonly needed: number
}

const MARGIN = 12

/**
 * Goes to every stop with Tab, and compares the picture of its surroundings with the one without
 * focus (WCAG 2.4.13). The window is as high as the page, so that nothing scrolls in between.
 */
export async function focusMarks(page: Page, width: number): Promise<FocusMark[]> {
  await page.setViewportSize({ width, height: 640 })
  const height = await page.evaluate(() => document.documentElement.scrollHeight + 1)
  await page.setViewportSize({ width, height })
  const browser = await page.context().newCDPSession(page)
  // Another page compares the pictures: this one must not get anything that it does not have.
  const desk = await page.context().newPage()
  await page.bringToFront()
  await desk.evaluate(keepPicture, await picture(browser, { x: 0, y: 0, width, height }))
  const marks: FocusMark[] = []
  for (;;) {
    await page.keyboard.press('Tab')
    const focus = await page.evaluate(boxesOfFocus)
    if (focus === undefined) return marks
    const { stop, boxes } = focus
    const clip = around(boxes, width, height)
    const after = await picture(browser, clip)
    const changed = await desk.evaluate(changedPixels, { after, x: clip.x, y: clip.y })
    marks.push({ stop, changed, needed: perimeter(boxes) })
  }
}

/** A picture of a part of the window, without all that Playwright waits for: nothing moves here. */
async function picture(browser: CDPSession, clip: Box): Promise<string> {
  const options = { format: 'png', optimizeForSpeed: true, clip: { ...clip, scale: 1 } } as const
  for (let tries = 1; ; tries++) {
    try {
      const { data } = await browser.send('Page.captureScreenshot', options)
      return `data:image/png;base64,${data}`
    } catch (error) {
      // Right after its size has changed, a window sometimes has no picture yet.
      if (tries === 5) throw error
      await setTimeout(100 * tries)
    }
  }
}

/** Runs in the page: the boxes of what has the focus, one for each line of a link. */
function boxesOfFocus(): { stop: string; boxes: Box[] } | undefined {
  const element = document.activeElement
  if (element === null || element === document.body) return undefined
  const boxes = [...element.getClientRects()].map((box) => box.toJSON() as Box)
  return { stop: element.getAttribute('href') ?? element.outerHTML.slice(0, 80), boxes }
}

/** Whole pixels around boxes, as far as the window goes. */
function around(boxes: readonly Box[], width: number, height: number): Box {
  const x = Math.max(0, Math.floor(Math.min(...boxes.map((box) => box.x)) - MARGIN))
  const y = Math.max(0, Math.floor(Math.min(...boxes.map((box) => box.y)) - MARGIN))
  const right = Math.max(...boxes.map((box) => box.x + box.width)) + MARGIN
  const bottom = Math.max(...boxes.map((box) => box.y + box.height)) + MARGIN
  return {
    x,
    y,
    width: Math.min(width, Math.ceil(right)) - x,
    height: Math.min(height, Math.ceil(bottom)) - y
  }
}

/** The lines of a broken link are one shape: what two of its boxes have in common is no edge. */
function perimeter(boxes: readonly Box[]): number {
  const isInside = (x: number, y: number) =>
    boxes.some((box) => x >= box.x && x < box.x + box.width && y >= box.y && y < box.y + box.height)
  const isEdge = (x: number, y: number) =>
    [-2, 0, 2].some((across) => [-2, 0, 2].some((down) => !isInside(x + across, y + down)))
  const seen = new Set<string>()
  for (const box of boxes) {
    for (let y = Math.round(box.y) + 0.5; y < box.y + box.height; y++) {
      for (let x = Math.round(box.x) + 0.5; x < box.x + box.width; x++) {
        if (isEdge(x, y)) seen.add(`${x} ${y}`)
      }
    }
  }
  return seen.size
}
