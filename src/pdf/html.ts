import { type DefaultTreeAdapterTypes, parse } from 'parse5'

/** An element of HTML with its attributes by name. */
export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (Element | string)[]
}

/** The elements and texts of a page, as a browser would read them. */
export function parseHtml(html: string): Element {
  return elementOf(parse(html), '#document')
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

function elementOf(
  node: DefaultTreeAdapterTypes.Document | DefaultTreeAdapterTypes.Element,
  name: string
): Element {
  const attributes = 'attrs' in node ? node.attrs.map((attr) => [attr.name, attr.value]) : []
  return {
    name,
    attributes: Object.fromEntries(attributes),
    children: node.childNodes.flatMap((child): (Element | string)[] => {
      if (child.nodeName === '#text' && 'value' in child) return [child.value]
      return 'tagName' in child ? [elementOf(child, child.tagName)] : []
    })
  }
}
