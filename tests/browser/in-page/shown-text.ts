/** These run in the page; each is sent there by itself, so none can call another. */

/** All that a page says to eyes and ears, from its start to its end. */
export function textInOrder(): string[] {
  const said: string[] = []
  const all = document.createTreeWalker(
    document.body,
    NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT
  )
  for (let node = all.nextNode(); node !== null; node = all.nextNode()) {
    if (node instanceof Element) {
      const label = node.getAttribute('aria-label') ?? node.getAttribute('alt')
      if (label !== null) said.push(label)
    } else if (node.parentElement?.closest('script, style') === null) {
      const text = node.textContent?.trim().replace(/\s+/g, ' ') ?? ''
      const isThere = getComputedStyle(node.parentElement).display !== 'none'
      if (text !== '' && isThere) said.push(text)
    }
  }
  return said
}

/**
 * Texts that take no room on the screen. What is for ears only has to repeat what eyes see beside it;
 * the way past the header shows when it has the focus.
 */
export function hiddenTexts(): string[] {
  return [...document.querySelectorAll<HTMLElement>('body *')]
    .filter((element) => {
      if (element.closest('script, style') !== null || element.matches('body > a[href^="#"]'))
        return false
      const hasText = [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== ''
      )
      if (!hasText) return false
      const { width, height } = element.getBoundingClientRect()
      const { opacity, visibility, fontSize } = getComputedStyle(element)
      const isHidden =
        !element.checkVisibility() ||
        (width <= 1 && height <= 1) ||
        Number(opacity) < 1 ||
        visibility !== 'visible' ||
        Number.parseFloat(fontSize) < 12
      return isHidden && !isSeenBeside(element)
    })
    .map((element) => element.outerHTML.slice(0, 160))

  function isSeenBeside(element: HTMLElement): boolean {
    const around = element.closest('tr, section, nav, main')?.cloneNode(true) as Element | undefined
    const own = element.textContent?.trim() ?? ''
    const all = around?.textContent ?? ''
    return all.indexOf(own) !== all.lastIndexOf(own)
  }
}

/**
 * Words that only the style sheet says: a browser does not find, copy or translate them. A label that
 * repeats the head of its column says nothing of its own; after a slash stands what ears get of it.
 */
export function generatedTexts(): string[] {
  const said = document.body.textContent ?? ''
  return [...document.querySelectorAll('body *')].flatMap((element) =>
    ['::before', '::after']
      .map((pseudo) => getComputedStyle(element, pseudo).content)
      .map((content) => content.replace(/ \/ ".*"$/, ''))
      .filter((content) => /[\p{L}\p{N}]/u.test(content) && !/^(none|normal)$/.test(content))
      .filter((content) => !said.includes(content.replace(/^"|"$|[:：]?\s*"$/g, '')))
  )
}
