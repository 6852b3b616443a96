/** How many pixels of CSS a unit has. https://www.w3.org/TR/css-values-4/#absolute-lengths */
const PIXELS: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 96 / 72,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4
}

/** The size of a drawing, and the part of its plane that it shows. */
export interface SvgSize {
  readonly width: number
  readonly height: number
  readonly viewBox: string
}

/** What the attributes of the outermost element say; nothing where that is no size. */
export function sizeOf(attributes: ReadonlyMap<string, string>): SvgSize | undefined {
  const box = attributes
    .get('viewBox')
    ?.split(/[\s,]+/)
    .map(Number)
  const [, , boxWidth, boxHeight] = box ?? []
  const width = pixels(attributes.get('width')) ?? boxWidth
  const height = pixels(attributes.get('height')) ?? boxHeight
  if (!isLength(width) || !isLength(height)) return undefined
  const viewBox = box ?? [0, 0, width, height]
  if (!isLength(viewBox[2]) || !isLength(viewBox[3])) return undefined
  return { width: rounded(width), height: rounded(height), viewBox: viewBox.map(rounded).join(' ') }
}

function pixels(length: string | undefined): number | undefined {
  const [, number = '', unit = ''] = /^(.*?)([a-z]{2}|%)?$/.exec(length ?? '') ?? []
  const factor = PIXELS[unit]
  return number === '' || factor === undefined ? undefined : Number(number) * factor
}

/** Between a thousandth and a million pixels. */
function isLength(value: number | undefined): value is number {
  return value !== undefined && value >= 0.001 && value <= 1_000_000
}

function rounded(value: number): number {
  return Number(value.toFixed(3))
}
