import { type Document, type Node, type Pair, type YAMLError, yaml } from './yaml-library.ts'

/** Keys and indexes that lead from the top of a document to one value. */
export type Path = readonly (string | number)[]

/** A stretch of a text: offsets of its first character and of the one after its last. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A syntax problem as the second parser sees it. */
export interface SyntaxFinding extends Span {
  readonly code: string
  readonly message: string
}

/** A finding and where the parser noticed it, which may be far behind its cause. */
interface Seen extends SyntaxFinding {
  readonly seenAt: number
}

/** Finds places in a YAML text. Only made when there is something to point at: it is slow. */
export interface YamlPlaces {
  readonly syntax: readonly SyntaxFinding[]
  /** The value at the path; where it is missing, the nearest one around it. */
  valueSpan(path: Path): Span
  /** The key that ends the path; where it is missing, the nearest value around it. */
  keySpan(path: Path): Span
}

export function yamlPlaces(text: string): YamlPlaces {
  const document = parse(text)
  const problems = [...document.errors, ...document.warnings]
  const syntax = problems.map((problem) => findingOf(document, problem))
  return {
    syntax: [...syntax, ...deadAliases(document)].toSorted((a, b) => a.seenAt - b.seenAt),
    valueSpan: (path) => spanOf(nodeAt(document, path), text),
    keySpan: (path) => spanOf(keyAt(document, path) ?? nodeAt(document, path.slice(0, -1)), text)
  }
}

/** Brackets nested without end overflow the parser's stack: then there are no places. */
export function parse(text: string): Document {
  const { Document, parseDocument } = yaml()
  try {
    return parseDocument(text, { prettyErrors: false, logLevel: 'error', keepSourceTokens: true })
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause
    return new Document()
  }
}

/** A problem of the parser; what is never closed is pointed at where it opens. */
function findingOf(document: Document, { code, message, pos: [start, end] }: YAMLError): Seen {
  const quote = code === 'MISSING_CHAR' ? openQuoteBefore(document, start) : undefined
  if (quote !== undefined)
    return { code: 'OPEN_QUOTE', message, start: quote, end: quote + 1, seenAt: quote }
  const isFlow = /^Flow (?:sequence|map) .*must /.test(message)
  const bracket = isFlow ? openBracketBefore(document, start) : undefined
  if (bracket !== undefined)
    return { code: 'OPEN_BRACKET', message, start: bracket, end: bracket + 1, seenAt: start }
  return { code, message, start, end, seenAt: start }
}

/** Where the innermost list or map in brackets starts that is still open at an offset. */
function openBracketBefore(document: Document, offset: number): number | undefined {
  let start: number | undefined
  yaml().visit(document, {
    Collection(_, { range, srcToken }) {
      if (!range || srcToken?.type !== 'flow-collection' || range[0] >= offset) return
      const isClosed = srcToken.end.some(({ type }) => /^flow-(?:seq|map)-end$/.test(type))
      if (!isClosed) start = range[0]
    }
  })
  return start
}

/** Where the quoted text starts that reaches up to an offset, if there is one. */
function openQuoteBefore(document: Document, offset: number): number | undefined {
  let start: number | undefined
  yaml().visit(document, {
    Scalar(_, { type, range }) {
      const isQuoted = type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE'
      if (isQuoted && range && range[0] < offset && range[1] >= offset) start = range[0]
    }
  })
  return start
}

/**
 * Aliases (*name) without an anchor (&name) before them. One visit in the order of the text: the
 * parser's own look-up would walk through the whole document for each alias.
 */
function deadAliases(document: Document): Seen[] {
  const { isAlias, visit } = yaml()
  const anchors = new Set<string>()
  const found: Seen[] = []
  visit(document, {
    Node(_, node) {
      if (!isAlias(node)) {
        if (node.anchor !== undefined) anchors.add(node.anchor)
        return
      }
      if (anchors.has(node.source) || !node.range) return
      const [start, end] = node.range
      found.push({ code: 'DEAD_ALIAS', message: node.source, start, end, seenAt: start })
    }
  })
  return found
}

function nodeAt(document: Document, path: Path): Node | null {
  for (let length = path.length; length >= 0; length--) {
    const node = document.getIn(path.slice(0, length), true)
    if (node !== undefined && node !== null) return node as Node
    const key = length > 0 ? keyAt(document, path.slice(0, length)) : undefined
    if (key !== undefined) return key
  }
  return document.contents
}

function keyAt(document: Document, path: Path): Node | undefined {
  const { isMap, isPair, isScalar } = yaml()
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true)
  if (!isMap(parent)) return undefined
  const pair: Pair | undefined = parent.items.find(
    (item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(path.at(-1))
  )
  return isScalar(pair?.key) ? pair.key : undefined
}

/** The first line of the node only: a map as a whole is pointed at by its first key. */
function spanOf(node: Node | null, text: string): Span {
  const { isMap, isScalar } = yaml()
  const range = node?.range
  if (range === null || range === undefined) return { start: 0, end: 0 }
  if (isMap(node) && node.flow !== true) {
    const first = node.items[0]?.key
    if (isScalar(first) && first.range) return { start: first.range[0], end: first.range[1] }
  }
  const lineBreak = text.indexOf('\n', range[0])
  const end = lineBreak === -1 ? range[1] : Math.min(range[1], lineBreak)
  return { start: range[0], end }
}
