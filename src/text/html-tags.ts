import { elementsIn, type HtmlElement, type HtmlSpot } from './html.ts'

/** A tag without its partner: what the parser of the standard mends without a word. */
export interface LoneTag extends HtmlSpot {
  /** `<em>` or `</em>`. */
  readonly tag: string
}

/** Elements that have no end tag. */
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/

/** Elements whose end tag may be left out. */
const OPTIONAL =
  /^(?:html|head|body|li|dt|dd|p|rt|rp|optgroup|option|colgroup|caption|thead|tbody|tfoot|tr|td|th)$/

/** Text in which a tag is no tag. */
const RAW = /<!--.*?-->|<(script|style|textarea|title)\b[^>]*>.*?(?=<\/\1)/gis

/** The start tags that are never closed, and the end tags that close nothing. */
export function loneTags(text: string, root: HtmlElement): LoneTag[] {
  const elements = [root, ...elementsIn(root)]
  const open = elements.filter((element) => isUnclosed(element)).flatMap(startTagOf)
  const closing = new Set(
    elements.flatMap((element) => element.sourceCodeLocation?.endTag?.startOffset ?? [])
  )
  const plain = text.replace(RAW, (raw) => ' '.repeat(raw.length))
  const stray = [...plain.matchAll(/<\/([a-z][\w-]*)/gi)]
    .filter(({ index }) => !closing.has(index))
    .map(({ index, 1: name = '' }) => ({ tag: `</${name}>`, ...spotAt(text, index, name) }))
  return [...open, ...stray]
}

function isUnclosed(element: HtmlElement): boolean {
  const { tagName, namespaceURI, sourceCodeLocation } = element
  return (
    namespaceURI.endsWith('/xhtml') &&
    sourceCodeLocation?.startTag !== undefined &&
    sourceCodeLocation.endTag === undefined &&
    !VOID.test(tagName) &&
    !OPTIONAL.test(tagName)
  )
}

function startTagOf({ tagName, sourceCodeLocation }: HtmlElement): LoneTag[] {
  const tag = sourceCodeLocation?.startTag
  if (tag === undefined) return []
  const { startLine: line, startCol: column } = tag
  return [{ tag: `<${tagName}>`, line, column, endColumn: column + tagName.length + 1 }]
}

function spotAt(text: string, index: number, name: string): HtmlSpot {
  const before = text.slice(0, index)
  const column = index - before.lastIndexOf('\n')
  return { line: before.split('\n').length, column, endColumn: column + name.length + 3 }
}
