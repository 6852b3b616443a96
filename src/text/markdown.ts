import { createRequire } from 'node:module'
import type Library from 'markdown-it/dist/markdown-it.js'
import { cutAtPlaceholders } from './placeholders.ts'
import { countSentences } from './sentences.ts'

type StateCore = Library.StateCore
type Token = Library.Token

// The library in one file: as sixty modules it takes five times as long to load.
const require = createRequire(import.meta.url)
const MarkdownIt = require('markdown-it/dist/markdown-it.js') as typeof Library

/** HTML with gaps: strings are finished HTML, objects are placeholders to be filled for a tenant. */
export type HtmlParts = readonly (string | Gap)[]

interface Gap {
  readonly placeholder: string
  /** Whether its value is where a link leads, and no text. */
  readonly isTarget: boolean
}

/** What was found in a Markdown text that only its author can judge. */
export interface MarkdownFinding {
  readonly kind: 'link' | 'heading' | 'placeholder' | 'link-placeholder'
  /** The link's target or the placeholder's name; empty for a heading. */
  readonly value: string
  /** Lines of the text, counted from 0, in which it stands: first, and the one after the last. */
  readonly lines: readonly [number, number]
}

export interface MarkdownText {
  readonly parts: HtmlParts
  /** How many sentences each paragraph and list item has: what a translation must have too. */
  readonly sentences: readonly number[]
  readonly findings: readonly MarkdownFinding[]
}

/** A paragraph or an item of a list as a person reads it: without markup, placeholders in braces. */
export interface MarkdownBlock {
  readonly text: string
  /** What its links say. */
  readonly links: readonly string[]
  /** The placeholders that are targets of links. */
  readonly targets: readonly string[]
  /** Lines of the text, counted from 0: the first, and the one after the last. */
  readonly lines: readonly [number, number]
}

/** Marks a gap in rendered HTML; markdown-it takes this character out of every source. */
const GAP = '\u0000'

/** CommonMark without raw HTML, which is shown as text, and without images. */
const parser = new MarkdownIt('commonmark', { html: false })
parser.disable('image')
// Every link is let through here and judged by the caller, who can say where a bad one stands.
parser.validateLink = () => true
parser.core.ruler.before('text_join', 'placeholders', markPlaceholders)
parser.renderer.rules.placeholder = (tokens, index) => GAP + tokens[index]?.content + GAP

/** Renders a Markdown text once; the gaps are filled for each tenant by `fillHtml`. */
export function renderMarkdown(text: string): MarkdownText {
  const env = {}
  const tokens = parser.parse(text, env)
  const html = parser.renderer.render(tokens, parser.options, env)
  return {
    parts: html
      .split(GAP)
      .map((part, index, all) =>
        // A quotation mark in a text is an entity by now, so this is the attribute and nothing else.
        index % 2 === 0
          ? part
          : { placeholder: part, isTarget: all[index - 1]?.endsWith(' href="') === true }
      )
      .filter((part) => part !== ''),
    sentences: tokens.flatMap(({ type, children }) =>
      type === 'inline' ? [countSentences(plainTextOf(children ?? []))] : []
    ),
    findings: tokens.flatMap(findingsIn)
  }
}

/** The paragraphs and items of a Markdown text, in its order: those that `sentences` counts. */
export function blocksOf(text: string): readonly MarkdownBlock[] {
  return parser
    .parse(text, {})
    .flatMap((token) => (token.type === 'inline' ? [blockOf(token)] : []))
}

/**
 * The HTML for one tenant. Values are text: they are escaped, and never read as Markdown. In a text
 * from right to left each is isolated, so that a name in Latin script does not turn its neighbours
 * around: by an element, because invisible characters would be copied with an address.
 */
export function fillHtml(
  parts: HtmlParts,
  values: Readonly<Record<string, string>>,
  dir: 'ltr' | 'rtl' = 'ltr'
): string {
  // Strings are put together with `+`, so that tenants share the pieces in memory.
  let html = ''
  for (const part of parts) html += typeof part === 'string' ? part : filled(part, values, dir)
  return html
}

function filled(
  { placeholder, isTarget }: Gap,
  values: Readonly<Record<string, string>>,
  dir: 'ltr' | 'rtl'
): string {
  const value = escapeHtml(values[placeholder] ?? '')
  return dir === 'rtl' && !isTarget ? `<bdi>${value}</bdi>` : value
}

function plainTextOf(tokens: readonly Token[]): string {
  return tokens
    .map(({ type, content }) => {
      if (type === 'placeholder') return `{${content}}`
      return /break$/.test(type) ? ' ' : content
    })
    .join('')
}

function blockOf(block: Token): MarkdownBlock {
  const tokens = block.children ?? []
  const ends = tokens.flatMap(({ type }, index) => (type === 'link_close' ? [index] : []))
  return {
    text: plainTextOf(tokens),
    links: ends.map((end) => {
      const start = tokens.findLastIndex(({ type }, index) => type === 'link_open' && index < end)
      return plainTextOf(tokens.slice(start, end))
    }),
    targets: findingsIn(block).flatMap(({ kind, value }) =>
      kind === 'link-placeholder' ? [value] : []
    ),
    lines: block.map ?? [0, 1]
  }
}

function escapeHtml(text: string): string {
  return parser.utils.escapeHtml(text)
}

function markPlaceholders(state: StateCore): void {
  for (const block of state.tokens) {
    if (block.children === null) continue
    block.children = block.children.flatMap((token) => {
      const href = token.attrGet('href')
      const name = href === null ? undefined : /^%7B([a-z][A-Za-z]*)%7D$/.exec(href)?.[1]
      if (name !== undefined) token.attrSet('href', GAP + name + GAP)
      return token.type === 'text' ? cutText(token, state) : [token]
    })
  }
}

function cutText(token: Token, state: StateCore): Token[] {
  return cutAtPlaceholders(token.content)
    .map((content, index) => {
      const piece = new state.Token(index % 2 === 0 ? 'text' : 'placeholder', '', 0)
      piece.content = content
      piece.level = token.level
      return piece
    })
    .filter(({ content }) => content !== '')
}

function findingsIn(block: Token): MarkdownFinding[] {
  const lines = block.map ?? [0, 1]
  if (block.type === 'heading_open') return [{ kind: 'heading', value: '', lines }]
  return (block.children ?? []).flatMap((token): MarkdownFinding[] => {
    if (token.type === 'placeholder') return [{ kind: 'placeholder', value: token.content, lines }]
    if (token.type !== 'link_open') return []
    const href = token.attrGet('href') ?? ''
    return href.startsWith(GAP)
      ? [{ kind: 'link-placeholder', value: href.slice(1, -1), lines }]
      : [{ kind: 'link', value: href, lines }]
  })
}
