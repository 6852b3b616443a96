import { type Node, yaml } from './yaml-library.ts'
import { type Path, parse, type Span } from './yaml-places.ts'

/** How a value is written. */
type Style = 'plain' | 'single' | 'double' | 'block' | 'alias' | 'map' | 'list'

/** A key or a value of a YAML text, where it can be edited: without its anchor and its tag. */
export interface YamlNode extends Span {
  /** Keys and indexes from the top; of a key, those that lead to its value. */
  readonly path: Path
  readonly isKey: boolean
  readonly style: Style
  /** Whether it is a map or a list between brackets. */
  readonly isFlow: boolean
  /** What it says, where it is neither a map nor a list. */
  readonly value: unknown
  /** The name of its anchor, or of the one that an alias means. */
  readonly anchor: string | undefined
}

/** Everything that a YAML text says, in its order; nothing when the parser has any doubt about it. */
export function yamlNodes(text: string): readonly YamlNode[] | undefined {
  const { isMap, isScalar, isSeq } = yaml()
  const document = parse(text)
  if (document.errors.length > 0 || document.warnings.length > 0) return undefined
  const nodes: YamlNode[] = []
  const add = (node: Node | null | undefined, path: Path, isKey: boolean): void => {
    if (!node?.range) return
    nodes.push(nodeOf(node, path, isKey))
    if (isMap(node))
      for (const { key, value } of node.items) {
        const inside = [...path, String(isScalar(key) ? key.value : key)]
        add(key as Node, inside, true)
        add(value as Node | null, inside, false)
      }
    if (isSeq(node))
      node.items.forEach((item, index) => {
        add(item as Node, [...path, index], false)
      })
  }
  add(document.contents, [], false)
  return nodes
}

function nodeOf(node: Node, path: Path, isKey: boolean): YamlNode {
  const { isAlias, isMap, isScalar, isSeq } = yaml()
  const [start, end] = node.range ?? [0, 0]
  return {
    path,
    isKey,
    start,
    end,
    style: styleOf(node),
    isFlow: (isMap(node) || isSeq(node)) && node.flow === true,
    value: isScalar(node) ? node.value : undefined,
    anchor: isAlias(node) ? node.source : node.anchor
  }
}

function styleOf(node: Node): Style {
  const { isAlias, isMap, isScalar, isSeq } = yaml()
  if (isAlias(node)) return 'alias'
  if (isMap(node)) return 'map'
  if (isSeq(node)) return 'list'
  if (!isScalar(node)) return 'block'
  switch (node.type) {
    case 'QUOTE_SINGLE':
      return 'single'
    case 'QUOTE_DOUBLE':
      return 'double'
    case 'BLOCK_FOLDED':
    case 'BLOCK_LITERAL':
      return 'block'
    default:
      return 'plain'
  }
}
