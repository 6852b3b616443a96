import { type Element, textOf } from './html.ts'
import { breakLongWords } from './long-words.ts'
import type { Inline } from './paper.ts'
import { isForPaper, type Reading, spokenOf } from './reading.ts'

/** Marks that keep the direction of a part from its surroundings. https://www.unicode.org/reports/tr9/ */
const ISOLATES = { ltr: '\u2066', rtl: '\u2067', auto: '\u2068' } as const
const END_ISOLATE = '\u2069'

const TAGS: Readonly<Record<string, 'strong' | 'em' | 'code' | 'detail'>> = {
  strong: 'strong',
  b: 'strong',
  em: 'em',
  i: 'em',
  code: 'code',
  kbd: 'code',
  samp: 'code',
  small: 'detail'
}

/** How far a line has come. */
interface State {
  isAfterSpace: boolean
  isEmpty: boolean
}

/** What stands in a line: texts with their marks, without needless spaces. */
export function inlinesOf(nodes: readonly (Element | string)[], reading: Reading): Inline[] {
  const state = { isAfterSpace: true, isEmpty: true }
  return withoutLastSpace(nodes.flatMap((node) => inlineOf(node, reading, false, state)))
}

function inlineOf(
  node: Element | string,
  reading: Reading,
  isCode: boolean,
  state: State
): Inline[] {
  if (typeof node === 'string')
    return breakLongWords(collapsed(node, state), isCode ? 'code' : 'text', reading.where)
  if (!isForPaper(node)) return []
  const { name, attributes } = node
  if (name === 'br') {
    state.isAfterSpace = true
    return [{ tag: 'line' }]
  }
  if (name === 'wbr') return [{ tag: 'break' }]
  if (name === 'img') return attributes.alt ? [collapsed(attributes.alt, state)] : []
  const isNote = name === 'small' || /(^| )detail( |$)/.test(attributes.class ?? '')
  const tag = isNote ? 'detail' : TAGS[name]
  const before: Inline[] = []
  if (tag === 'detail') {
    // A note in a cell has a line of its own.
    if (reading.where === 'cell' && !state.isEmpty) {
      before.push({ tag: 'line' })
      state.isAfterSpace = true
    }
  }
  const children = node.children.flatMap((child) =>
    inlineOf(child, reading, isCode || tag === 'code', state)
  )
  if (children.length === 0) return []
  const spoken = spokenOf(node)
  const dir = name === 'bdi' && spoken.dir === undefined ? 'auto' : spoken.dir
  const inlines = dir === undefined ? children : isolated(children, dir, reading)
  if (name === 'a') return linkOf(node, inlines, reading)
  if (tag !== undefined) return [...before, { tag, ...spoken, inlines }]
  return spoken.lang === undefined ? [...inlines] : [{ tag: 'span', ...spoken, inlines }]
}

/** A link; on paper its address follows, where neither words nor an earlier link say it. */
function linkOf(element: Element, inlines: readonly Inline[], reading: Reading): Inline[] {
  const { url } = reading
  const { href = '' } = element.attributes
  const spoken = spokenOf(element)
  if (href === '' || href.startsWith('#') || !URL.canParse(href, url))
    return [{ tag: 'span', ...spoken, inlines }]
  const link: Inline = { tag: 'link', ...spoken, href: new URL(href, url).href, inlines }
  const isKnown = reading.printed.has(href) || isSaidBy(textOf(element), href)
  if (!/^https?:/.test(href) || isKnown) return [link]
  reading.printed.add(href)
  const address = isolated(breakLongWords(href, 'text', reading.where), 'ltr', reading)
  return [link, { tag: 'url', inlines: [' (', ...address, ')'] }]
}

/** What keeps its own direction, and lets its neighbours keep theirs. */
function isolated(
  inlines: readonly Inline[],
  dir: keyof typeof ISOLATES,
  { isMixed }: Reading
): readonly Inline[] {
  return isMixed ? [ISOLATES[dir], ...inlines, END_ISOLATE] : inlines
}

/** Whether words hold an address, be it without what goes without saying. */
function isSaidBy(words: string, href: string): boolean {
  return words.includes(href.replace(/^https?:\/\//, '').replace(/\/$/, ''))
}

/** The text with each run of spaces as one; none at the start of a line. */
function collapsed(text: string, state: State): string {
  const one = text.replace(/[ \t\n\r\f]+/g, ' ')
  const rest = state.isAfterSpace ? one.replace(/^ /, '') : one
  if (rest !== '') {
    state.isAfterSpace = rest.endsWith(' ')
    state.isEmpty = false
  }
  return rest
}

function withoutLastSpace(inlines: readonly Inline[]): Inline[] {
  const last = inlines.at(-1)
  if (last === undefined) return []
  const before = inlines.slice(0, -1)
  if (typeof last !== 'string') {
    if (!('inlines' in last)) return [...inlines]
    return [...before, { ...last, inlines: withoutLastSpace(last.inlines) }]
  }
  const text = last.replace(/ $/, '')
  return text === '' ? withoutLastSpace(before) : [...before, text]
}
