/** https://www.w3.org/TR/SVG2/ */
export const SVG = 'http://www.w3.org/2000/svg'
export const XLINK = 'http://www.w3.org/1999/xlink'
export const XML = 'http://www.w3.org/XML/1998/namespace'
export const XMLNS = 'http://www.w3.org/2000/xmlns/'

/** What a logo is drawn with. */
export const SHAPES: ReadonlySet<string> = new Set([
  'g',
  'defs',
  'symbol',
  'use',
  'path',
  'rect',
  'circle',
  'ellipse',
  'line',
  'polyline',
  'polygon',
  'linearGradient',
  'radialGradient',
  'stop',
  'clipPath',
  'mask',
  'pattern',
  'marker'
])

/** What says something about a drawing and draws nothing: it is left out. */
const SILENT: ReadonlySet<string> = new Set(['title', 'desc', 'metadata'])

/** What editors write for themselves is left out, too. */
const EDITORS = [
  // An entity of a document type that is refused: Illustrator names its own namespaces so.
  '&ns_',
  'http://www.inkscape.org/',
  'http://sodipodi.sourceforge.net/',
  'http://ns.adobe.com/',
  'adobe:ns:meta/',
  'http://www.bohemiancoding.com/sketch/',
  'http://www.figma.com/',
  'http://www.serif.com/',
  'http://vectornator.io',
  'http://www.vectornator.io',
  'https://boxy-svg.com',
  'http://www.corel.com/',
  'http://schemas.microsoft.com/visio/',
  'http://xml.openoffice.org/',
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  'http://creativecommons.org/ns#',
  'http://web.resource.org/cc/',
  'http://purl.org/dc/',
  'http://svgjs.com/',
  'http://svgjs.dev/'
]

/** Whether an element or attribute of a namespace is an editor's own. */
export function isEditors(uri: string): boolean {
  return EDITORS.some((start) => uri.startsWith(start))
}

/** What becomes of an element: it is drawn, left out, or it refuses the file. */
export type Fate = 'drawn' | 'style' | 'silent' | 'refused'

export function fateOf({ local, uri }: { readonly local: string; readonly uri: string }): Fate {
  if (isEditors(uri)) return 'silent'
  if (uri !== SVG && uri !== '') return 'refused'
  if (local === 'style') return 'style'
  if (SILENT.has(local)) return 'silent'
  return SHAPES.has(local) ? 'drawn' : 'refused'
}

const REASONS: readonly (readonly [RegExp, string])[] = [
  [/^(script|handler|listener)$/, 'it runs a program'],
  [
    /^(foreignObject|iframe|object|embed|html|body|audio|video|canvas|link|tref)$/,
    'it shows another document'
  ],
  [/^(animate\w*|set|mpath|discard)$/, 'it changes the drawing while it is looked at'],
  [/^a$/, 'it is a link, and a logo is a picture'],
  [/^image$/, 'it shows another picture'],
  [/^(text|tspan|textPath|font.*|glyph.*|altGlyph.*)$/, 'letters look different on each computer'],
  [/^(filter|fe[A-Z]\w*)$/, 'effects look different in each browser'],
  [/^(switch|view|cursor)$/, 'it makes a drawing different from reader to reader']
]

/** Why an element is refused, as a part of a sentence. */
export function whyRefused(local: string): string {
  return REASONS.find(([names]) => names.test(local))?.[1] ?? 'it is not a shape'
}
