/** These run in the page; each is sent there by itself, so none can call another. */

/** What has the focus, and where it lies on the page. */
export interface Stop {
  /** Its number among all that can have the focus, in the order of the document. */
  readonly number: number
  readonly name: string
  readonly isInMain: boolean
  /** A way past the header: it shows only while it has the focus. */
  readonly isSkip: boolean
  /** Its first line and its last one. */
  readonly start: Edges
  readonly end: Edges
  /** Why a reader does not see all of it; '' where one does. */
  readonly obscured: string
}

interface Edges {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** What has the focus; null where the browser's own buttons have it. */
export function currentStop(): Stop | null {
  const element = document.activeElement
  if (!(element instanceof HTMLElement) || element === document.body) return null
  const lines = [...element.getClientRects()].map(({ left, right, top, bottom }) => {
    return { left, right, top: top + scrollY, bottom: bottom + scrollY }
  })
  const all = [...document.querySelectorAll('a[href], button, summary, input, [tabindex="0"]')]
  return {
    number: all.indexOf(element),
    name: element.getAttribute('href') ?? element.outerHTML.slice(0, 90),
    isInMain: element.closest('main') !== null,
    isSkip: element.matches('body > a[href^="#"]'),
    start: lines[0] as Edges,
    end: lines.at(-1) as Edges,
    obscured: obscured(element)
  }

  function obscured(stop: HTMLElement): string {
    const { outlineWidth, outlineOffset } = getComputedStyle(stop)
    const ring = Number.parseFloat(outlineWidth) + Number.parseFloat(outlineOffset)
    for (const box of stop.getClientRects()) {
      const fits = box.height + 2 * ring <= innerHeight && box.width + 2 * ring <= innerWidth
      const isOut =
        box.top < ring ||
        box.bottom > innerHeight - ring ||
        box.left < ring ||
        box.right > innerWidth - ring
      if (fits && isOut)
        return `its ring is out of view: ${box.top}-${box.bottom}, ${box.left}-${box.right}`
      const y = (box.top + box.bottom) / 2
      for (const x of [box.left + 1, (box.left + box.right) / 2, box.right - 1]) {
        if (x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) continue
        const hit = document.elementFromPoint(x, y)
        if (hit !== null && !stop.contains(hit) && !hit.contains(stop))
          return `under ${hit.outerHTML.slice(0, 90)}`
      }
    }
    return ''
  }
}

/** The numbers of all stops that a reader can see, in the order of the document. */
export function allStops(): number[] {
  return [...document.querySelectorAll('a[href], button, summary, input, [tabindex="0"]')]
    .map((element, number) => ({ element, number }))
    .filter(({ element }) => element.checkVisibility())
    .map(({ number }) => number)
}

/** Boxes that scroll and cannot be reached with Tab. */
export function unreachableBoxes(): string[] {
  return [...document.querySelectorAll<HTMLElement>('body *')]
    .filter((box) => {
      const { overflowX, overflowY } = getComputedStyle(box)
      const scrolls = (overflow: string) => overflow === 'auto' || overflow === 'scroll'
      return (
        (scrolls(overflowX) && box.scrollWidth > box.clientWidth) ||
        (scrolls(overflowY) && box.scrollHeight > box.clientHeight)
      )
    })
    .filter((box) => box.tabIndex !== 0)
    .map((box) => box.outerHTML.slice(0, 90))
}

/** Whether a box has moved sideways, at the latest in ten seconds: browsers scroll smoothly. */
export function untilScrolled(box: Element): Promise<boolean> {
  return new Promise((resolve) => {
    const look = () => box.scrollLeft !== 0 && resolve(true)
    box.addEventListener('scroll', look)
    look()
    setTimeout(() => resolve(false), 10_000)
  })
}

/** Targets smaller than 24 by 24 pixels that no exception of WCAG 2.5.8 lets be so. */
export function smallTargets(): string[] {
  const targets = [...document.querySelectorAll<HTMLElement>('a[href], button, summary, input')]
    .filter((target) => target.checkVisibility())
    .map((target) => ({ target, box: target.getBoundingClientRect() }))
    // The way past the header is no target before it has the focus.
    .filter(({ box }) => box.bottom + scrollY > 0)
  const isSmall = ({ width, height }: DOMRect) => width < 24 || height < 24
  return targets
    .filter(({ target, box }) => isSmall(box) && !isInSentence(target) && !isApart(target, box))
    .map(({ target, box }) => `${box.width} x ${box.height}: ${target.textContent?.trim()}`)

  /** Its height is that of a line of text, which goes on before or after it. */
  function isInSentence(target: HTMLElement): boolean {
    if (getComputedStyle(target).display !== 'inline') return false
    const block = target.closest('p, li, td, th, dd, caption')
    return (block?.textContent?.trim().length ?? 0) > (target.textContent?.trim().length ?? 0)
  }

  /** A circle of 24 pixels around its middle touches no other target, nor the circle of one. */
  function isApart(target: HTMLElement, box: DOMRect): boolean {
    const x = (box.left + box.right) / 2
    const y = (box.top + box.bottom) / 2
    return targets.every(({ target: other, box: near }) => {
      if (other === target) return true
      if (isSmall(near))
        return Math.hypot((near.left + near.right) / 2 - x, (near.top + near.bottom) / 2 - y) >= 24
      const across = Math.max(near.left - x, 0, x - near.right)
      const down = Math.max(near.top - y, 0, y - near.bottom)
      return Math.hypot(across, down) >= 12
    })
  }
}
