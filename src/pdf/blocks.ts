import type { Element } from './html.ts'
import { inlinesOf } from './inlines.ts'
import type { Block, Inline, Term } from './paper.ts'
import { isForPaper, type Reading, spokenOf } from './reading.ts'
import { tableOf } from './tables.ts'

/** Elements that start a line of their own. */
const BLOCKS =
  /^(address|article|aside|blockquote|body|details|div|dl|dd|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|html|main|ol|p|pre|section|summary|table|ul)$/

/** What stands under each other in an element. Texts between its blocks are paragraphs. */
export function blocksOf(nodes: readonly (Element | string)[], reading: Reading): Block[] {
  const blocks: Block[] = []
  let line: (Element | string)[] = []
  const endLine = () => {
    const inlines = inlinesOf(line, reading)
    if (inlines.length > 0) blocks.push({ tag: 'paragraph', inlines, isSoft: hasTime(line) })
    line = []
  }
  for (const node of nodes) {
    if (typeof node === 'string' || !BLOCKS.test(node.name)) line.push(node)
    else {
      endLine()
      if (isForPaper(node)) blocks.push(...blockOf(node, reading))
    }
  }
  endLine()
  return blocks
}

function blockOf(element: Element, reading: Reading): Block[] {
  const { name, children } = element
  const spoken = spokenOf(element)
  if (/^h[1-6]$/.test(name)) {
    const inlines = inlinesOf(children, reading)
    if (inlines.length === 0) return []
    return [{ tag: 'heading', ...spoken, level: Number(name.slice(1)), inlines }]
  }
  if (name === 'ul' || name === 'ol') {
    const items = elementsIn(element, 'li')
      .map((item) => grouped(blocksOf(item.children, reading), item))
      .filter((blocks) => blocks.length > 0)
    if (items.length === 0) return []
    return [{ tag: 'list', ...spoken, isOrdered: name === 'ol', items }]
  }
  if (name === 'dl') {
    const items = termsIn(element, reading)
    return items.length === 0 ? [] : [{ tag: 'terms', ...spoken, items }]
  }
  if (name === 'table') {
    const inCell: Reading = { ...reading, where: 'cell' }
    const cellBlocks = (cell: Element) => grouped(blocksOf(cell.children, inCell), cell)
    return tableOf(element, reading, cellBlocks).map((table) => ({ ...table, ...spoken }))
  }
  const inner = blocksOf(children, reading)
  if (inner.length === 0) return []
  if (name === 'aside') return [{ tag: 'note', ...spoken, blocks: inner }]
  if (name === 'header') return [{ tag: 'masthead', ...spoken, blocks: inner }]
  return grouped(inner, element)
}

/** Blocks as they are; in a group where their element says a language or a direction for them. */
function grouped(blocks: readonly Block[], element: Element): Block[] {
  const spoken = spokenOf(element)
  const [only, ...others] = blocks
  if (Object.keys(spoken).length === 0 || only === undefined) return [...blocks]
  if (others.length === 0 && only.tag === 'paragraph') return [{ ...spoken, ...only }]
  return [{ tag: 'group', ...spoken, blocks }]
}

/** The terms of a list of terms; each may stand in a `div` with what is said about it. */
function termsIn(list: Element, reading: Reading): Term[] {
  const terms: { term: Inline[]; blocks: Block[] }[] = []
  const read = ({ children }: Element): void => {
    for (const child of children) {
      if (typeof child === 'string' || !isForPaper(child)) continue
      if (child.name === 'div') read(child)
      if (child.name === 'dt') terms.push({ term: inlinesOf(child.children, reading), blocks: [] })
      if (child.name === 'dd')
        terms.at(-1)?.blocks.push(...grouped(blocksOf(child.children, reading), child))
    }
  }
  read(list)
  return terms
}

function elementsIn({ children }: Element, name: string): Element[] {
  return children.filter(
    (child): child is Element =>
      typeof child !== 'string' && child.name === name && isForPaper(child)
  )
}

/** A line that tells a day is less important than the text. */
function hasTime(nodes: readonly (Element | string)[]): boolean {
  return nodes.some((node) => typeof node !== 'string' && node.name === 'time')
}
