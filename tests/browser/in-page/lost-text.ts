/** These run in the page; each is sent there by itself, so none can call another. */

/** Texts that no reader can bring into view, with the reason: cut off, or beyond the window. */
export function lostText(): string[] {
  const lost: string[] = []
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
    const parent = text.parentElement
    if (parent === null || text.textContent?.trim() === '' || isUnseen(parent)) continue
    const range = document.createRange()
    range.selectNodeContents(text)
    for (const line of range.getClientRects()) {
      const reason = whyLost(line, parent)
      if (reason === '') continue
      lost.push(`${reason}: ${text.textContent?.trim()}`)
      break
    }
  }
  return lost

  /** Not rendered, for ears only, or a way past the header, which shows when it has the focus. */
  function isUnseen(element: Element): boolean {
    if (!element.checkVisibility() || element.closest('script, style') !== null) return true
    for (let box: Element | null = element; box !== null; box = box.parentElement) {
      const { position, overflowX, clipPath } = getComputedStyle(box)
      const { width, height, bottom } = box.getBoundingClientRect()
      if (position !== 'absolute') continue
      if (clipPath !== 'none' || (overflowX === 'hidden' && width <= 1 && height <= 1)) return true
      if (box.matches('a[href^="#"]') && bottom + scrollY <= 0) return true
    }
    return false
  }

  function whyLost(line: DOMRect, parent: Element): string {
    let { left, right, top, bottom } = line
    if (right - left < 1) return ''
    for (let box: Element | null = parent; box !== null; box = box.parentElement) {
      if (box === document.body || box === document.documentElement) break
      const { overflowX, overflowY, direction } = getComputedStyle(box)
      const edge = box.getBoundingClientRect()
      const isCut =
        (cuts(overflowX) && (left < edge.left - 1 || right > edge.right + 1)) ||
        (cuts(overflowY) && (top < edge.top - 1 || bottom > edge.bottom + 3))
      if (isCut) return 'cut off'
      if (!scrolls(overflowX) && !scrolls(overflowY)) continue
      // A box scrolls only towards the end of its lines; what lies before its start is lost.
      const before =
        direction === 'rtl'
          ? right - edge.right + box.scrollLeft
          : edge.left - left - box.scrollLeft
      if (before > 1) return 'before the start of a box that scrolls'
      if (!isWithin(edge, left, right) && !isFocusable(box)) return 'in a box that no key scrolls'
      ;({ left, right, top, bottom } = edge)
    }
    const beyond = left < -1 || right > document.documentElement.clientWidth + 1
    return beyond ? 'beyond the window' : top + scrollY < -1 ? 'above the page' : ''
  }

  function cuts(overflow: string): boolean {
    return overflow === 'hidden' || overflow === 'clip'
  }

  function scrolls(overflow: string): boolean {
    return overflow === 'auto' || overflow === 'scroll'
  }

  function isWithin(edge: DOMRect, left: number, right: number): boolean {
    return left >= edge.left - 1 && right <= edge.right + 1
  }

  function isFocusable(box: Element): boolean {
    return box instanceof HTMLElement && box.tabIndex >= 0
  }
}

/** Pairs of texts that lie on each other. */
export function overlappingText(): string[] {
  const lines: { top: number; bottom: number; left: number; right: number; text: Node }[] = []
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
    const parent = text.parentElement
    if (parent === null || text.textContent?.trim() === '' || !parent.checkVisibility()) continue
    if (isOutOfFlow(parent)) continue
    const range = document.createRange()
    range.selectNodeContents(text)
    for (const { top, height, left, right } of range.getClientRects()) {
      // The box of a line is as high as the font, its letters are half as high.
      lines.push({ top: top + height / 4, bottom: top + (height * 3) / 4, left, right, text })
    }
  }
  lines.sort((a, b) => a.top - b.top)
  return lines.flatMap((a, index) => {
    const found: string[] = []
    for (const b of lines.slice(index + 1)) {
      if (b.top >= a.bottom - 1) break
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left)
      if (across > 1 && a.text !== b.text) {
        found.push(`${a.text.textContent?.trim()} | ${b.text.textContent?.trim()}`)
      }
    }
    return found
  })

  /** What is for ears only has no place of its own, and the way past the header none of its own yet. */
  function isOutOfFlow(element: Element): boolean {
    for (let box: Element | null = element; box !== null; box = box.parentElement)
      if (getComputedStyle(box).position === 'absolute') return true
    return false
  }
}

/**
 * Cells that are wider than the window, or whose text is wider than they are; the empty half of a
 * full-width sign may hang over the end of its line.
 */
export function wideCells(): string[] {
  return [...document.querySelectorAll<HTMLElement>('caption, th, td')]
    .filter((cell) => {
      const half = Number.parseFloat(getComputedStyle(cell).fontSize) / 2
      const isFullWidth = /[\u3000-\u303f\uff00-\uffef]$/.test(cell.textContent?.trim() ?? '')
      const spare = isFullWidth ? half : 1
      return cell.offsetWidth > innerWidth || cell.scrollWidth > cell.clientWidth + spare
    })
    .map((cell) => cell.textContent?.trim() ?? '')
}

/** How many pixels of the page lie beyond the window. */
export function sidewaysScroll(): number {
  const { scrollWidth, clientWidth } = document.scrollingElement ?? document.documentElement
  return scrollWidth - clientWidth
}
