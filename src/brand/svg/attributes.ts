const NUMBER = '[+-]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d+)?'
const LENGTH = `${NUMBER}(?:px|pt|pc|mm|cm|in|em|ex|%)?`
const GAP = '[\\s,]+'
const ID = '[\\p{L}_][\\p{L}\\p{N}_.:-]*'
const COLOUR = `#[0-9a-fA-F]{3,8}|[a-zA-Z]+|(?:rgb|hsl)a?\\([\\d\\s.,%/+-]*\\)`
const URL = `url\\(\\s*(["']?)#${ID}\\1\\s*\\)`

const whole = (pattern: string) => new RegExp(`^\\s*(?:${pattern})\\s*$`, 'u')

const number = whole(`${NUMBER}%?`)
const length = whole(LENGTH)
const lengths = whole(`none|${LENGTH}(?:${GAP}${LENGTH})*`)
const words = whole('[a-zA-Z]+(?:-[a-zA-Z]+)*(?:\\s+[a-zA-Z]+)*')
const local = whole(`none|${URL}`)
const paint = whole(`(?:${URL}(?:\\s+(?:${COLOUR}))?)|${COLOUR}`)
const colour = whole(COLOUR)
const transform = whole(
  `(?:(?:matrix|translate|scale|rotate|skewX|skewY)\\s*\\([\\s\\d.,eE+-]*\\)[\\s,]*)*`
)

/** A reference to another part of the same drawing. */
export const REFERENCE = whole(`#${ID}`)
const identifier = whole(ID)

/** What may stand in an attribute and, with the same meaning, in CSS. */
const PRESENTATION: Readonly<Record<string, RegExp>> = {
  fill: paint,
  stroke: paint,
  color: colour,
  'stop-color': colour,
  opacity: number,
  'fill-opacity': number,
  'stroke-opacity': number,
  'stop-opacity': number,
  'stroke-width': length,
  'stroke-dashoffset': length,
  'stroke-dasharray': lengths,
  'stroke-miterlimit': number,
  'stroke-linecap': words,
  'stroke-linejoin': words,
  'fill-rule': words,
  'clip-rule': words,
  'clip-path': local,
  mask: local,
  'mask-type': words,
  'marker-start': local,
  'marker-mid': local,
  'marker-end': local,
  display: words,
  visibility: words,
  overflow: words,
  'vector-effect': words,
  'paint-order': words,
  'shape-rendering': words
}

const lengthsNamed = (names: string) =>
  Object.fromEntries(names.split(' ').map((name) => [name, length]))
const wordsNamed = (names: string) =>
  Object.fromEntries(names.split(' ').map((name) => [name, words]))

/** What a kept attribute may hold. */
const ATTRIBUTES: Readonly<Record<string, RegExp>> = {
  ...PRESENTATION,
  ...lengthsNamed('x y width height cx cy r rx ry x1 y1 x2 y2 fx fy fr pathLength'),
  ...lengthsNamed('refX refY markerWidth markerHeight'),
  ...wordsNamed('gradientUnits patternUnits patternContentUnits clipPathUnits'),
  ...wordsNamed('maskUnits maskContentUnits markerUnits spreadMethod'),
  id: identifier,
  href: REFERENCE,
  d: whole('none|[MmZzLlHhVvCcSsQqTtAa\\d\\s.,eE+-]*'),
  points: whole('[\\d\\s.,eE+-]*'),
  viewBox: whole(`${NUMBER}(?:${GAP}${NUMBER}){3}`),
  preserveAspectRatio: whole('(?:defer\\s+)?[a-zA-Z]+(?:\\s+[a-zA-Z]+)?'),
  transform,
  gradientTransform: transform,
  patternTransform: transform,
  orient: whole(`auto|auto-start-reverse|${NUMBER}(?:deg|rad|grad|turn)?`),
  offset: number
}

/** What has no effect in a picture of shapes: it is left out. */
const SILENT =
  /^(?:version|baseProfile|class|lang|role|tabindex|focusable|content(?:Style|Script)Type|zoomAndPan|enable-background|data-.*|aria-.*|-.*|font.*|text-.*|letter-spacing|word-spacing|kerning|line-height|writing-mode|direction|unicode-bidi|white-space|glyph-.*|(?:dominant|alignment)-baseline|baseline-shift|(?:color|image|text)-rendering|color-interpolation(?:-filters)?|pointer-events|cursor|isolation|shape-(?:padding|margin|inside|subtract)|inline-size|solid-(?:color|opacity)|flood-(?:color|opacity)|lighting-color)$/

/** What changes nothing with these values, and is not kept with any other. */
const SILENT_VALUES = /^(?:none|normal|auto)$/

/** Whether an attribute, or a property of CSS, can be left out without a loss. */
export function isSilent(name: string, value: string): boolean {
  if (SILENT.test(name)) return true
  return (
    /^(?:clip|filter|marker|mask-image|mix-blend-mode)$/.test(name) &&
    SILENT_VALUES.test(value.trim())
  )
}

/** Whether a name can stand in CSS. */
export function isProperty(name: string): boolean {
  return Object.hasOwn(PRESENTATION, name)
}

/** Whether a name is one that a drawing needs. */
export function isKept(name: string): boolean {
  return Object.hasOwn(ATTRIBUTES, name)
}

/** Whether a value is one that its attribute can hold. */
export function isRightValue(name: string, value: string): boolean {
  return ATTRIBUTES[name]?.test(value) ?? false
}

/** Why a value leads out of its file, as a part of a sentence; nothing where it does not. */
export function whyExternal(value: string): string | undefined {
  // Browsers pass over blanks and controls in the name of a scheme.
  const bare = value.replace(/[\p{Cc}\p{Z}]/gu, '')
  if (/(?:java|vb|live)script:/i.test(bare)) return 'it runs a program'
  if (/data:/i.test(bare)) return 'it brings another file along'
  const targets = [...bare.matchAll(/url\(["']?([^"')]*)/gi)].map(([, target = '']) => target)
  if (targets.some((target) => !target.startsWith('#'))) return 'it leads to another file'
  return undefined
}

/** The ids that a value refers to. */
export function referencesIn(name: string, value: string): readonly string[] {
  if (name === 'href') return [value.trim().slice(1)]
  return [...value.matchAll(/url\(\s*["']?#([^"')\s]+)/g)].map(([, id = '']) => id)
}
