import { attributeOf, elementsIn, type HtmlElement, textIn } from '../text/html.ts'

/** Something that the HTML standard does not allow, at an element. */
export interface HtmlFault {
  readonly kind:
    | 'id'
    | 'reference'
    | 'no-title'
    | 'heading-count'
    | 'heading-level'
    | 'heading-empty'
    | 'child'
    | 'obsolete'
    | 'alt'
  /** What it is about: an id, a name, a level. */
  readonly value: string
  readonly element: HtmlElement
}

/** Attributes that name other elements of the page by their ids. */
const REFERENCES = ['aria-labelledby', 'aria-describedby', 'aria-controls', 'for', 'headers']

/** Anything but an element that starts a block. */
const PHRASING =
  /^(?!(?:address|article|aside|blockquote|div|dl|fieldset|footer|form|h[1-6]|header|hr|main|nav|ol|p|pre|section|table|ul)$)/

/** What may stand in an element that takes only some others. */
const CHILDREN: Readonly<Record<string, RegExp>> = {
  ul: /^(?:li|script|template)$/,
  ol: /^(?:li|script|template)$/,
  dl: /^(?:dt|dd|div|script|template)$/,
  table: /^(?:caption|colgroup|thead|tbody|tfoot|tr|script|template)$/,
  thead: /^(?:tr|script|template)$/,
  tbody: /^(?:tr|script|template)$/,
  tr: /^(?:td|th|script|template)$/,
  p: PHRASING,
  h1: PHRASING,
  h2: PHRASING,
  h3: PHRASING,
  h4: PHRASING
}

/** Elements and attributes that the standard lists as obsolete. */
const OBSOLETE = /^(?:acronym|applet|basefont|big|center|font|frame|frameset|marquee|strike|tt)$/
const OBSOLETE_ATTRIBUTE = /^(?:align|bgcolor|border|cellpadding|cellspacing|valign|width)$/

/** Where width and border are no style: an image has a size. */
const SIZED = /^(?:img|svg|video|iframe|canvas|source|object|embed|rect|image|symbol|pattern)$/

/** What is wrong with a page beyond its syntax; a parser mends syntax, but not this. */
export function htmlFaults(document: HtmlElement): HtmlFault[] {
  const elements = elementsIn(document)
  return [
    ...idFaults(elements),
    ...headingFaults(document, elements),
    ...elements.flatMap(elementFaults)
  ]
}

function idFaults(elements: readonly HtmlElement[]): HtmlFault[] {
  const ids = new Set<string>()
  const repeated: HtmlFault[] = []
  for (const element of elements) {
    const id = attributeOf(element, 'id')
    if (id === undefined) continue
    if (id === '' || /\s/.test(id) || ids.has(id)) repeated.push({ kind: 'id', value: id, element })
    ids.add(id)
  }
  const dangling = elements.flatMap((element) => {
    const named = REFERENCES.flatMap((name) => attributeOf(element, name)?.split(/\s+/) ?? [])
    const href = attributeOf(element, 'href') ?? ''
    const target = /^#./.test(href) ? [decoded(href.slice(1))] : []
    return [...named, ...target]
      .filter((id) => id !== '' && !ids.has(id))
      .map((value): HtmlFault => ({ kind: 'reference', value, element }))
  })
  return [...repeated, ...dangling]
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment)
  } catch {
    // A stray percent sign: browsers then look for the fragment as it is written.
    return fragment
  }
}

function headingFaults(document: HtmlElement, elements: readonly HtmlElement[]): HtmlFault[] {
  const headings = elements.filter(({ tagName }) => /^h[1-6]$/.test(tagName))
  const levels = headings.map(({ tagName }) => Number(tagName[1]))
  const first = headings.filter(({ tagName }) => tagName === 'h1')
  const skips = headings.filter((_, index) => (levels[index] ?? 0) > (levels[index - 1] ?? 0) + 1)
  const [title] = elements.filter(({ tagName }) => tagName === 'title')
  return [
    ...(title === undefined || textIn(title) === ''
      ? [{ kind: 'no-title', value: '', element: document } as const]
      : []),
    ...(first.length === 1
      ? []
      : [
          {
            kind: 'heading-count',
            value: String(first.length),
            element: first[1] ?? document
          } as const
        ]),
    ...skips.map(
      (element) => ({ kind: 'heading-level', value: element.tagName, element }) as const
    ),
    ...headings
      .filter((element) => textIn(element) === '')
      .map((element) => ({ kind: 'heading-empty', value: element.tagName, element }) as const)
  ]
}

function elementFaults(element: HtmlElement): HtmlFault[] {
  const { tagName, attrs, parentNode } = element
  const parent = parentNode !== null && 'tagName' in parentNode ? parentNode.tagName : ''
  const isMisplaced = CHILDREN[parent]?.test(tagName) === false
  const old = attrs.filter(({ name }) => OBSOLETE_ATTRIBUTE.test(name) && !SIZED.test(tagName))
  return [
    ...(isMisplaced ? [{ kind: 'child', value: `${tagName} in ${parent}`, element } as const] : []),
    ...(OBSOLETE.test(tagName) ? [{ kind: 'obsolete', value: tagName, element } as const] : []),
    ...old.map(({ name }) => ({ kind: 'obsolete', value: name, element }) as const),
    ...(tagName === 'img' && attributeOf(element, 'alt') === undefined
      ? [{ kind: 'alt', value: '', element } as const]
      : [])
  ]
}
