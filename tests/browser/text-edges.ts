/** These run in the page; each is sent there by itself, so none can call another. */

/** How far the text of an element begins from the edge of the window at which lines begin. */
export function startOfText(element: Element): number {
  const range = document.createRange()
  range.selectNodeContents(element)
  const { left, right } = range.getBoundingClientRect()
  const isRightToLeft = getComputedStyle(document.documentElement).direction === 'rtl'
  return Math.round(isRightToLeft ? document.documentElement.clientWidth - right : left)
}

/** Whether the first character of a name stands left of its last one. */
export function runsLeftToRight(element: Element): boolean {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  const text = walker.nextNode()
  const length = text?.textContent?.length ?? 0
  if (text === null || length < 2) throw new Error(`no name in ${element.outerHTML}`)
  const lefts = [0, length - 1].map((at) => {
    const range = document.createRange()
    range.setStart(text, at)
    range.setEnd(text, at + 1)
    return range.getBoundingClientRect().left
  })
  return (lefts[0] ?? 0) < (lefts[1] ?? 0)
}
