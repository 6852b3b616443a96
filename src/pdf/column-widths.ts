import type { Block, Inline, Row, Table } from './paper.ts'

/** How many letters stand next to each other on a sheet. */
const SHEET = 100

/** The space beside the words of a column, in letters. */
const PADDING = 2

/** A text that is not longer stays on one line. */
const SHORT = 16

/** A name that is not longer is kept whole where there is room. */
const NAME = 24

/** What a column needs: how long its words are, in pieces and whole, and how much text is in it. */
interface Need {
  readonly piece: number
  readonly word: number
  readonly text: number
}

const NOTHING: Need = { piece: 0, word: 0, text: 0 }

/** All tables with the widths of their columns; those with the same head have the same widths. */
export function measureTables(blocks: readonly Block[]): Block[] {
  const rowsByHead = new Map<string, Row[]>()
  for (const table of tablesIn(blocks)) {
    const key = JSON.stringify(table.head)
    rowsByHead.set(key, [...(rowsByHead.get(key) ?? table.head), ...table.body])
  }
  const measure = (block: Block): Block => {
    if (block.tag === 'table') {
      const rows = rowsByHead.get(JSON.stringify(block.head)) ?? []
      return { ...block, ...columnWidths(rows) }
    }
    return 'blocks' in block ? { ...block, blocks: block.blocks.map(measure) } : block
  }
  return blocks.map(measure)
}

function tablesIn(blocks: readonly Block[]): Table[] {
  return blocks.flatMap((block) => {
    if (block.tag === 'table') return [block]
    return 'blocks' in block ? tablesIn(block.blocks) : []
  })
}

/**
 * The width of each column: room for its longest word, then more for those with more text. Whole
 * numbers, so that every machine comes to the same.
 */
function columnWidths(rows: readonly Row[]): Pick<Table, 'widths' | 'isCrowded'> {
  const needs = needsOf(rows)
  const whole = needs.map(({ word }) => word + PADDING)
  const least = sum(whole) <= SHEET ? whole : needs.map(({ piece }) => piece + PADDING)
  const rest = Math.max(0, SHEET - sum(least))
  const wishes = needs.map(({ text }) => Math.sqrt(text))
  const all = sum(wishes) || 1
  const widths = least.map((width, index) =>
    Math.round(10 * (width + (rest * (wishes[index] ?? 0)) / all))
  )
  return { widths, isCrowded: sum(least) > SHEET }
}

function needsOf(rows: readonly Row[]): Need[] {
  const needs: Need[] = []
  for (const row of rows) {
    let column = 0
    for (const { span, blocks } of row) {
      // A cell over several columns fits wherever its parts do.
      for (let part = 0; part < span; part++) needs[column + part] ??= NOTHING
      const before = needs[column]
      if (span === 1 && before !== undefined) needs[column] = higher(before, needOf(blocks))
      column += span
    }
  }
  return needs
}

function needOf(blocks: readonly Block[]): Need {
  const lines = blocks.flatMap(linesOf)
  const pieces = lines.flatMap((line) => line.split(/[\s|]+|(?<=\p{sc=Han})/u).map(widthOf))
  const words = lines.flatMap((line) => line.replaceAll('|', '').split(/\s+|(?<=\p{sc=Han})/u))
  const piece = Math.max(0, ...pieces)
  const text = sum(words.map(widthOf)) + words.length
  const names = words.map(widthOf).filter((width) => width <= NAME)
  return { piece, word: Math.max(piece, ...names, text <= SHORT ? text : 0), text }
}

function higher(a: Need, b: Need): Need {
  return {
    piece: Math.max(a.piece, b.piece),
    word: Math.max(a.word, b.word),
    text: Math.max(a.text, b.text)
  }
}

/** The texts of a block; `|` is where a long word may be broken. */
function linesOf(block: Block): string[] {
  if (block.tag === 'list') return block.items.flat().flatMap(linesOf)
  if ('blocks' in block) return block.blocks.flatMap(linesOf)
  return 'inlines' in block ? [block.inlines.map(lineOf).join('')] : []
}

function lineOf(inline: Inline): string {
  if (typeof inline === 'string') return inline.replaceAll('|', '/')
  if ('inlines' in inline) return inline.inlines.map(lineOf).join('')
  return inline.tag === 'break' ? '|' : ' '
}

/** The width in letters: a Chinese character is twice as wide, a mark has no width of its own. */
function widthOf(word: string): number {
  const letters = word.replace(/[\p{M}\p{Cf}]/gu, '')
  return letters.length + (letters.match(/[\p{sc=Han}\u3000-\u303f\uff00-\uffef]/gu)?.length ?? 0)
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0)
}
