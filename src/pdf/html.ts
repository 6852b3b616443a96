import { type HtmlElement, parsePage } from '../text/html.ts'

/** An element of HTML with its attributes by name. */
export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (Element | string)[]
}

/** The elements and texts of a page, as a browser would read them. */
export function parseHtml(html: string): Element {
  return { name: '#document', attributes: {}, children: [elementOf(parsePage(html).root)] }
}

/** The first element of a name, from the top. */
export function findElement(from: Element, name: string): Element | undefined {
  for (const child of from.children) {
    if (typeof child === 'string') continue
    const found = child.name === name ? child : findElement(child, name)
    if (found !== undefined) return found
  }
  return undefined
}

/** All words inside of an element. */
export function textOf({ children }: Element): string {
  return children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('')
}

function elementOf({ tagName, attrs, childNodes }: HtmlElement): Element {
  return {
    name: tagName,
    attributes: Object.fromEntries(attrs.map(({ name, value }) => [name, value])),
    children: childNodes.flatMap((child): (Element | string)[] => {
      if (child.nodeName === '#text' && 'value' in child) return [child.value]
      return 'tagName' in child ? [elementOf(child)] : []
    })
  }
}
