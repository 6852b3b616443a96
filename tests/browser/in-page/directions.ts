/** These run in the page; each is sent there by itself, so none can call another. */

/** Names, addresses and brackets in Latin letters whose characters do not run from left to right. */
export function turnedNames(): string[] {
  const turned: string[] = []
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
    if (!text.parentElement?.checkVisibility()) continue
    const names = (text.textContent ?? '').matchAll(/[A-Za-z][\w .:/&@(),'’*-]*[\w)*]/g)
    for (const { 0: found, index } of names) {
      // A bracket that was opened before the name belongs to what is around it.
      const name = found.includes('(') ? found : found.replace(/\)+$/, '')
      let before: DOMRect | undefined
      for (let at = index; at < index + name.length; at++) {
        const range = document.createRange()
        range.setStart(text, at)
        range.setEnd(text, at + 1)
        const box = range.getBoundingClientRect()
        if (box.width === 0) continue
        const isSameLine = before !== undefined && Math.abs(box.top - before.top) < 4
        if (isSameLine && before !== undefined && box.left < before.left - 1) {
          turned.push(`${name} at ${name.slice(at - index)}`)
          break
        }
        before = box
      }
    }
  }
  return turned
}

/** Tables whose first column does not stand where lines begin. */
export function turnedTables(): string[] {
  const isRightToLeft = getComputedStyle(document.documentElement).direction === 'rtl'
  return [...document.querySelectorAll('table')]
    .filter((table) => {
      const row = [...table.querySelectorAll('thead th')].map((cell) =>
        cell.getBoundingClientRect()
      )
      const [first, last] = [row[0], row.at(-1)]
      if (first === undefined || last === undefined || first.top !== last.top) return false
      return isRightToLeft ? first.left < last.left : first.left > last.left
    })
    .map((table) => table.caption?.textContent ?? '')
}
