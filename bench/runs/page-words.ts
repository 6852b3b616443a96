import { attributeOf, type HtmlElement, parsePage } from '../../src/text/html.ts'

/** Elements that stand in a line of text; around all others there is a gap between words. */
const INLINE = new Set(['a', 'bdi', 'code', 'em', 'span', 'strong', 'time', 'b', 'i', 'abbr'])

/** What a browser does not show. */
const UNSEEN = new Set(['script', 'style', 'template'])

/** All words of a page in their order, its title first, and after each link where it leads. */
export function wordsOfPage(html: string): string[] {
  return textOf(parsePage(html).root).split(/\s+/).filter(Boolean)
}

function textOf(element: HtmlElement): string {
  if (UNSEEN.has(element.tagName)) return ''
  const inside = element.childNodes
    .map((node) => ('tagName' in node ? textOf(node) : 'value' in node ? node.value : ''))
    .join('')
  const href = element.tagName === 'a' ? attributeOf(element, 'href') : undefined
  if (href !== undefined) return `${inside} ${href} `
  return INLINE.has(element.tagName) ? inside : ` ${inside} `
}
