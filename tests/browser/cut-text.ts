/** These run in the page; each is sent there by itself, so none can call another. */

/** Texts of which a part lies beyond the window or is hidden by their box. */
export function cutText(): string[] {
  const cut: string[] = []
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
    const box = text.parentElement
    if (box === null || text.textContent?.trim() === '') continue
    // Where rows are cards, the head of a table is there for those who listen only.
    const head = box.closest('thead')
    const isHidden = head !== null && getComputedStyle(head).position === 'absolute'
    if (isHidden || box.closest('.skip, .hidden') !== null) continue
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
  return [...document.querySelectorAll<HTMLElement>('tbody th, td')]
    .filter((cell) => cell.scrollWidth > cell.clientWidth + 1)
    .map((cell) => cell.textContent ?? '')
}

/** Facts that stand neither under the head of their column nor below a label with its words. */
export function factsWithoutLabel(): string[] {
  return [...document.querySelectorAll('table')].flatMap((table) => {
    const heads = [...table.querySelectorAll('thead th')]
    const isOfCards = getComputedStyle(table).display === 'block'
    const rows = [...table.querySelectorAll('tbody tr')]
    const lost = rows.flatMap((row) =>
      [...row.children].filter((cell, column) => {
        const head = heads[column]
        if (head === undefined) return true
        if (isOfCards) {
          const { content, display, visibility } = getComputedStyle(cell, '::before')
          const label = `"${head.textContent?.trim()}"`
          const isLabel = content.startsWith(label) && display === 'block'
          return cell.tagName === 'TD' && (!isLabel || visibility !== 'visible')
        }
        const [above, below] = [head, cell].map((one) => one.getBoundingClientRect())
        return above?.left !== below?.left || above?.right !== below?.right
      })
    )
    return lost.map((cell) => cell.textContent ?? '')
  })
}

/** Columns in which hardly a word has room. */
export function thinColumns(): string[] {
  return [...document.querySelectorAll('thead th')]
    .filter((column) => {
      const head = column.closest('thead')
      const isHidden = head !== null && getComputedStyle(head).position === 'absolute'
      return !isHidden && column.getBoundingClientRect().width < 60
    })
    .map((column) => column.textContent ?? '')
}

/** Words of up to twelve letters in tables that are broken over two lines. */
export function brokenWords(): string[] {
  const broken: string[] = []
  for (const table of document.querySelectorAll('table')) {
    const texts = document.createTreeWalker(table, NodeFilter.SHOW_TEXT)
    for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
      const head = text.parentElement?.closest('thead')
      if (head && getComputedStyle(head).position === 'absolute') continue
      const words = (text.textContent ?? '').matchAll(
        /(?<=^|[\s(])[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Arabic}]+(?=$|[\s).,])/gu
      )
      for (const { 0: word, index } of words) {
        if (word.length > 12) continue
        const range = document.createRange()
        range.setStart(text, index)
        range.setEnd(text, index + word.length)
        const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)))
        if (lines.size > 1) broken.push(word)
      }
    }
  }
  return broken
}
