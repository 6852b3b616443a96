/** These run in the page; each is sent there by itself, so none can call another. */

/** Texts outside tables of which a part lies beyond the window or is hidden by their box. */
export function cutText(): string[] {
  const cut: string[] = []
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
    const box = text.parentElement
    if (box === null || text.textContent?.trim() === '') continue
    if (box.closest('.table-scroll, .skip, .hidden') !== null) continue
    const range = document.createRange()
    range.selectNodeContents(text)
    const { left, right } = range.getBoundingClientRect()
    const clips = getComputedStyle(box).overflowX !== 'visible' && box.scrollWidth > box.clientWidth
    if (left < 0 || right > innerWidth || clips) cut.push(text.textContent ?? '')
  }
  return cut
}

/** Cells whose text is wider than their column. */
export function cutCells(): string[] {
  return [...document.querySelectorAll<HTMLElement>('th, td')]
    .filter((cell) => cell.scrollWidth > cell.clientWidth + 1)
    .map((cell) => cell.textContent ?? '')
}

/** Columns that are never wholly in view, however a reader scrolls the table. */
export function columnsOutOfReach(): string[] {
  return [...document.querySelectorAll<HTMLElement>('.table-scroll')].flatMap((region) => {
    const scrolls = ['auto', 'scroll'].includes(getComputedStyle(region).overflowX)
    const out = [...region.querySelectorAll('th[scope=col]')].filter((column) => {
      const offset = column.getBoundingClientRect().left - region.getBoundingClientRect().left
      if (scrolls) region.scrollLeft += offset
      const { left, right } = column.getBoundingClientRect()
      const view = region.getBoundingClientRect()
      return left < view.left - 2 || right > view.right + 2 || view.right > innerWidth
    })
    return out.map((column) => column.textContent ?? '')
  })
}

/** Columns in which hardly a word has room. */
export function thinColumns(): string[] {
  return [...document.querySelectorAll('thead th')]
    .filter((column) => column.getBoundingClientRect().width < 60)
    .map((column) => column.textContent ?? '')
}
