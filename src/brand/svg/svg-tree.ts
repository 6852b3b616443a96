import { createRequire } from 'node:module'
import type * as Library from 'saxes'
import type { Report } from '../../diagnostics/diagnostic.ts'
import { type Place, placeAt, type SourceFile } from '../../diagnostics/place.ts'

const require = createRequire(import.meta.url)

/** An element as it stands in the file. */
export interface SvgNode {
  /** As written, with a prefix if it has one. */
  readonly name: string
  readonly local: string
  /** The namespace; empty where none is said. */
  readonly uri: string
  readonly attributes: readonly SvgAttribute[]
  readonly children: readonly SvgNode[]
  /** All text directly inside of it. */
  readonly text: string
  readonly place: () => Place
  /** The place of some words between its tags; that of the element where they are not found. */
  readonly placeOf: (words: string) => Place
}

export interface SvgAttribute {
  readonly name: string
  readonly local: string
  readonly uri: string
  readonly value: string
  readonly place: () => Place
}

export interface SvgTree {
  readonly root: SvgNode
  /** False when the XML has a mistake, so that nothing can be said to be missing. */
  readonly isWhole: boolean
}

/** Elements inside elements inside elements: a drawing needs a handful. */
const MAX_DEPTH = 100

/** The document type of SVG 1.0 and 1.1, which says nothing. A subset of its own could. */
const PLAIN_DOCTYPE =
  /^\s*svg(\s+PUBLIC\s+"-\/\/W3C\/\/DTD SVG [^"]*"\s+"https?:\/\/www\.w3\.org\/[^"]*")?\s*$/

/** What Adobe's programs write around metadata. */
const PLAIN_INSTRUCTIONS = ['xpacket', 'adobe-xap-filters']

interface OpenNode extends SvgNode {
  readonly children: OpenNode[]
  text: string
}

/**
 * Reads the XML of a drawing. Nothing in it is followed or expanded: entities and style sheets that
 * a file brings along are reported.
 */
export function readTree(file: SourceFile, report: Report): SvgTree | undefined {
  const { text } = file
  // Loaded with the first drawing: where no logo has changed, nothing of it is needed.
  const { SaxesParser } = require('saxes') as typeof Library
  const parser = new SaxesParser({ xmlns: true })
  const placeOf = (start: number, end: number) => placeAt(file, start, end)
  const open: OpenNode[] = []
  let root: OpenNode | undefined
  let isWhole = true
  let hasSubset = false
  let spans = new Map<string, readonly [start: number, end: number]>()
  let start = 0
  let last = 0

  parser.on('doctype', (doctype) => {
    if (PLAIN_DOCTYPE.test(doctype)) return
    hasSubset = true
    const from = text.lastIndexOf('<!DOCTYPE', parser.position)
    report(placeOf(from, parser.position), { code: 'svg-doctype' })
  })
  parser.on('processinginstruction', ({ target }) => {
    if (PLAIN_INSTRUCTIONS.includes(target)) return
    const from = text.lastIndexOf('<?', parser.position - 2)
    report(placeOf(from, parser.position), { code: 'svg-instruction', target })
  })
  parser.on('opentagstart', () => {
    spans = new Map()
    start = text.lastIndexOf('<', parser.position - 1)
    last = parser.position - 1
  })
  parser.on('attribute', ({ name }) => {
    const gap = /[^\s/]/.exec(text.slice(last))?.index ?? 0
    if (!spans.has(name)) spans.set(name, [last + gap, parser.position])
    last = parser.position
  })
  parser.on('opentag', ({ name, local, uri, attributes }) => {
    const [own, from, own_spans] = [start, parser.position, spans]
    const place = () => placeOf(own, from)
    const node: OpenNode = {
      name,
      local,
      uri,
      attributes: Object.values(attributes).map((attribute) => {
        const [first, end] = own_spans.get(attribute.name) ?? [own, from]
        const { name: full, local: bare, uri: space, value } = attribute
        return { name: full, local: bare, uri: space, value, place: () => placeOf(first, end) }
      }),
      children: [],
      text: '',
      place,
      placeOf: (words) => {
        const found = text.indexOf(words, from)
        return found === -1 ? place() : placeOf(found, found + words.length)
      }
    }
    const parent = open.at(-1)
    if (open.length === MAX_DEPTH) report(place(), { code: 'svg-too-complex', why: 'depth' })
    if (open.length < MAX_DEPTH) parent?.children.push(node)
    root ??= node
    open.push(node)
  })
  const addText = (more: string) => {
    const parent = open.at(-1)
    if (parent !== undefined) parent.text += more
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.on('closetag', () => void open.pop())
  parser.on('error', ({ message }) => {
    // An entity of a document type that was refused is no problem of its own.
    const isEntity = hasSubset && message.includes('undefined entity')
    if (isWhole && !isEntity)
      report(placeOf(parser.position - 1, parser.position), {
        code: 'svg-not-well-formed',
        reason: message.replace(/^\d+:\d+: /, '').replace(/\.$/, '')
      })
    isWhole = false
  })
  parser.write(text).close()
  return root === undefined ? undefined : { root, isWhole }
}
