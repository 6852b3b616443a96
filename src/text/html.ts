import { type DefaultTreeAdapterTypes, parse } from 'parse5'

type Node = DefaultTreeAdapterTypes.ChildNode

/** An element of a parsed page. */
export type HtmlElement = DefaultTreeAdapterTypes.Element

/** The `html` element of a page, as a browser builds it. https://html.spec.whatwg.org/multipage/parsing.html */
export function parsePage(text: string): HtmlElement {
  const root = parse(text).childNodes.find(isElement)
  if (root === undefined) throw new Error('The parser makes an element of every text.')
  return root
}

/** Whether a node is an element, and not text or a comment. */
function isElement(node: Node): node is HtmlElement {
  return 'tagName' in node
}

/** All elements inside, in the order of the text; with a name, only those. */
export function elementsIn(element: HtmlElement, name?: string): HtmlElement[] {
  return element.childNodes.filter(isElement).flatMap((child) => {
    const inner = elementsIn(child, name)
    return name === undefined || child.tagName === name ? [child, ...inner] : inner
  })
}

/** The value of an attribute; absent where the element does not have it. */
export function attributeOf(element: HtmlElement, name: string): string | undefined {
  return element.attrs.find((attribute) => attribute.name === name)?.value
}

/** The text inside, as a reader gets it: one blank between words, none around. */
export function textIn(element: HtmlElement): string {
  return rawText(element).replace(/\s+/g, ' ').trim()
}

function rawText(element: HtmlElement): string {
  return element.childNodes
    .map((node) => (isElement(node) ? rawText(node) : 'value' in node ? node.value : ''))
    .join('')
}

/** The nearest element around one, itself included, for which something is true. */
export function nearestAround(
  element: HtmlElement,
  isMeant: (one: HtmlElement) => boolean
): HtmlElement | undefined {
  let next: HtmlElement | undefined = element
  while (next !== undefined && !isMeant(next)) {
    const parent: DefaultTreeAdapterTypes.ParentNode | null = next.parentNode
    next = parent !== null && 'tagName' in parent ? parent : undefined
  }
  return next
}
