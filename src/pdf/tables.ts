import type { Element } from './html.ts'
import { inlinesOf } from './inlines.ts'
import type { Block, Row, Table } from './paper.ts'
import { isForPaper, type Reading } from './reading.ts'

/** A table with its caption, its head and its rows, not measured yet; nothing where it has no rows. */
export function tableOf(
  element: Element,
  reading: Reading,
  cellBlocks: (cell: Element) => readonly Block[]
): Table[] {
  const found: { caption: Element[]; head: Element[]; body: Element[] } = {
    caption: [],
    head: [],
    body: []
  }
  const read = ({ children }: Element, part: 'head' | 'body'): void => {
    for (const child of children) {
      if (typeof child === 'string' || !isForPaper(child)) continue
      if (child.name === 'caption') found.caption.push(child)
      else if (child.name === 'tr') found[part].push(child)
      else read(child, child.name === 'thead' ? 'head' : 'body')
    }
  }
  read(element, 'body')
  const head = found.head.map((row) => rowOf(row, cellBlocks))
  const body = found.body.map((row) => rowOf(row, cellBlocks))
  if (head.length + body.length === 0) return []
  const caption = found.caption.flatMap(({ children }) => inlinesOf(children, reading))
  return [{ tag: 'table', caption, widths: [], isCrowded: false, head, body }]
}

function rowOf({ children }: Element, cellBlocks: (cell: Element) => readonly Block[]): Row {
  return children.flatMap((cell) => {
    if (typeof cell === 'string' || !/^t[hd]$/.test(cell.name) || !isForPaper(cell)) return []
    return [
      {
        isHead: cell.name === 'th',
        span: Math.max(1, Number.parseInt(cell.attributes.colspan ?? '1', 10) || 1),
        blocks: cellBlocks(cell)
      }
    ]
  })
}
