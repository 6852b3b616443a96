import type { YamlNode } from './yaml-nodes.ts'
import type { Path, Span } from './yaml-places.ts'

/** Why something cannot be taken out of a text, or written in another way, by a program. */
export type Refusal = 'anchor' | 'comment' | 'layout' | 'differs' | 'taken'

/** A stretch of a text and what is written in its place. */
export interface Edit extends Span {
  readonly text: string
}

/** What takes a key with its value, or an entry of a list, out of a text. */
export interface Cut {
  readonly edit: Edit
  /** What is gone: where nothing else would be left in a map, the map as a whole. */
  readonly path: Path
}

/** Takes out the key or the entry at a path: whole lines, or between brackets its words and a comma. */
export function cutAt(path: Path, nodes: readonly YamlNode[], text: string): Cut | Refusal {
  const inside = nodes.filter((node) => startsWith(node.path, path))
  const above = path.slice(0, -1)
  const parent = nodes.find((node) => !node.isKey && isSame(node.path, above))
  const siblings = nodes.filter(
    (node) =>
      node.path.length === path.length &&
      startsWith(node.path, above) &&
      node.isKey === (parent?.style === 'map')
  )
  const index = siblings.findIndex((node) => isSame(node.path, path))
  const own = siblings[index]
  if (parent === undefined || own === undefined) return 'layout'
  if (siblings.length === 1)
    return typeof above.at(-1) === 'string' ? cutAt(above, nodes, text) : 'layout'
  const next = siblings[index + 1]
  const before = siblings[index - 1]
  const stretch = { start: own.start, end: endOf(inside, own.start, text) }
  const edit = parent.isFlow
    ? cutFromBrackets(
        stretch,
        next,
        before && {
          start: before.start,
          end: endOf(
            nodes.filter((node) => startsWith(node.path, before.path)),
            before.start,
            text
          )
        },
        text
      )
    : cutLines(stretch, next, parent.style === 'list', text)
  return typeof edit === 'string' ? edit : { edit, path }
}

/** Where the words of a value end: what follows is a comment, blanks or the next line. */
function endOf(inside: readonly YamlNode[], start: number, text: string): number {
  const ends = inside
    .filter(({ style, isFlow }) => isFlow || (style !== 'map' && style !== 'list'))
    .map(({ end }) => end)
  return start + text.slice(start, Math.max(start, ...ends)).trimEnd().length
}

function cutLines(
  { start, end }: Span,
  next: Span | undefined,
  isEntry: boolean,
  text: string
): Edit | Refusal {
  const words = text.slice(start, end)
  if (words.includes('\n') && /(?:^|\s)#/m.test(words)) return 'comment'
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  const lineBreak = text.indexOf('\n', end)
  const lineEnd = lineBreak === -1 ? text.length : lineBreak
  const lead = text.slice(lineStart, start)
  const rest = text.slice(end, lineEnd)
  if (!/^\s*(?:#[^\n]*)?$/.test(rest)) return 'layout'
  const isFirst = isEntry ? /^\s*-\s+$/.test(lead) : lead.trim() === ''
  if (!isFirst) {
    // The first key of an entry shares its line with the dash: the next key takes its place.
    if (isEntry || next === undefined || !/^\s*(?:-\s+)+$/.test(lead)) return 'layout'
    const between = text.slice(end, next.start)
    return between.trim() === '' ? { start, end: next.start, text: '' } : 'comment'
  }
  // A comment at the end of the line is somebody's words: it stays, on a line of its own.
  if (rest.trim() !== '') {
    const indent = lead.length - lead.trimStart().length
    return { start: lineStart + indent, end: end + rest.indexOf('#'), text: '' }
  }
  if (lineBreak !== -1) return { start: lineStart, end: lineBreak + 1, text: '' }
  return { start: text.slice(0, lineStart).replace(/\r?\n$/, '').length, end: lineEnd, text: '' }
}

function cutFromBrackets(
  { start, end }: Span,
  next: Span | undefined,
  before: Span | undefined,
  text: string
): Edit | Refusal {
  const from = next === undefined ? before?.end : start
  const to = next?.start ?? end
  if (from === undefined || !/[[{,]\s*$/.test(text.slice(0, start))) return 'layout'
  if (next !== undefined && !/,\s*$/.test(text.slice(end, to))) return 'layout'
  const cut = text.slice(from, to)
  return cut.includes('#') && cut.includes('\n') ? 'comment' : { start: from, end: to, text: '' }
}

function isSame(a: Path, b: Path): boolean {
  return a.length === b.length && startsWith(a, b)
}

function startsWith(path: Path, start: Path): boolean {
  return start.every((part, index) => path[index] === part)
}
