import { type Document, isMap, isPair, isScalar, type Node, type Pair, parseDocument } from 'yaml'

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

/** Finds places in a YAML text. Only made when there is something to point at: it is slow. */
export interface YamlPlaces {
  readonly syntax: readonly SyntaxFinding[]
  /** The value at the path; where it is missing, the nearest one around it. */
  valueSpan(path: Path): Span
  /** The key that ends the path; where it is missing, the nearest value around it. */
  keySpan(path: Path): Span
}

export function yamlPlaces(text: string): YamlPlaces {
  const document = parseDocument(text, { prettyErrors: false, logLevel: 'silent' })
  return {
    syntax: document.errors.map(({ code, message, pos }) => ({
      code,
      message,
      start: pos[0],
      end: pos[1]
    })),
    valueSpan: (path) => spanOf(nodeAt(document, path), text),
    keySpan: (path) => spanOf(keyAt(document, path) ?? nodeAt(document, path.slice(0, -1)), text)
  }
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
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true)
  if (!isMap(parent)) return undefined
  const pair: Pair | undefined = parent.items.find(
    (item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(path.at(-1))
  )
  return isScalar(pair?.key) ? pair.key : undefined
}

/** The first line of the node only: a map as a whole is pointed at by its first key. */
function spanOf(node: Node | null, text: string): Span {
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
