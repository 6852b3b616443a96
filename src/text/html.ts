import { type DefaultTreeAdapterTypes, parse, parseFragment } from 'parse5'

type Node = DefaultTreeAdapterTypes.ChildNode

/** An element of a parsed page. */
export type HtmlElement = DefaultTreeAdapterTypes.Element

/** Where something stands in a text. Lines and columns count from 1. */
export interface HtmlSpot {
  readonly line: number
  readonly column: number
  readonly endColumn: number
}

/** What the HTML standard calls a parse error: https://html.spec.whatwg.org/multipage/parsing.html#parse-errors */
interface ParseError extends HtmlSpot {
  /** Its name in the standard: `duplicate-attribute`. */
  readonly code: string
}

/** A page as a browser builds it, and what is wrong with its syntax. */
export interface ParsedPage {
  readonly root: HtmlElement
  readonly errors: readonly ParseError[]
}

/** Reads a page as a browser does. */
export function parsePage(text: string): ParsedPage {
  const errors: ParseError[] = []
  const document = parse(text, {
    sourceCodeLocationInfo: true,
    onParseError: ({ code, startLine, startCol, endLine, endCol }) => {
      const endColumn = endLine === startLine ? endCol : startCol + 1
      errors.push({ code, line: startLine, column: startCol, endColumn })
    }
  })
  const root = document.childNodes.find(isElement)
  if (root === undefined) throw new Error('The parser makes an element of every text.')
  return { root, errors }
}

/** The nodes of a piece of HTML. */
function parsePiece(text: string): readonly Node[] {
  return parseFragment(text).childNodes
}

/** The words of a piece of HTML, as a reader gets them. */
export function textOfPiece(text: string): string {
  return trimmed(parsePiece(text).map(rawTextOf).join(''))
}

/** Where the start tag of an element stands; one that the parser added stands at the top. */
export function spotOf({ sourceCodeLocation }: HtmlElement): HtmlSpot {
  const tag = sourceCodeLocation?.startTag
  if (tag === undefined) return { line: 1, column: 1, endColumn: 1 }
  const { startLine: line, startCol: column, endLine, endCol } = tag
  return { line, column, endColumn: endLine === line ? endCol : column + 1 }
}

/** Whether a node is an element, and not text or a comment. */
function isElement(node: Node): node is HtmlElement {
  return 'tagName' in node
}

/** All elements inside, in the order of the text; with a name, only those. */
export function elementsIn(element: HtmlElement, name?: string): HtmlElement[] {
  const found: HtmlElement[] = []
  collect(element, name, found)
  return found
}

function collect(element: HtmlElement, name: string | undefined, found: HtmlElement[]): void {
  for (const child of element.childNodes) {
    if (!isElement(child)) continue
    if (name === undefined || child.tagName === name) found.push(child)
    collect(child, name, found)
  }
}

/** The value of an attribute; absent where the element does not have it. */
export function attributeOf(element: HtmlElement, name: string): string | undefined {
  return element.attrs.find((attribute) => attribute.name === name)?.value
}

/** The text inside, as a reader gets it: one blank between words, none around. */
export function textIn(element: HtmlElement): string {
  return trimmed(rawTextOf(element))
}

function trimmed(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function rawTextOf(node: Node): string {
  if (isElement(node)) return node.childNodes.map(rawTextOf).join('')
  return 'value' in node ? node.value : ''
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
