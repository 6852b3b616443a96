/** These run in the page; each is sent there by itself, so none can call another. */

/** What a part of a page must stand out from what it lies on, by WCAG 1.4.3, 1.4.6 and 1.4.11. */
export interface Needed {
  readonly text: number
  readonly largeText: number
  /** Underlines of links, borders that carry meaning, the ring around what has the focus. */
  readonly components: number
}

/** Texts and components that do not stand out enough: "what ratio: text". */
export function faintParts(needed: Needed): string[] {
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = 1
  const pen = canvas.getContext('2d', { willReadFrequently: true }) as CanvasRenderingContext2D
  const known = new Map<string, readonly number[]>()
  const faint = new Set<string>()

  for (const element of document.querySelectorAll<HTMLElement>('body, body *')) {
    if (!element.checkVisibility() || element.closest('script, style, svg') !== null) continue
    const style = getComputedStyle(element)
    const under = backgroundOf(element)
    const hasText = [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== ''
    )
    if (hasText) {
      const points = Number.parseFloat(style.fontSize) * 0.75
      const isLarge = points >= 18 || (points >= 14 && Number(style.fontWeight) >= 700)
      report(element, 'text', style.color, under, isLarge ? needed.largeText : needed.text)
    }
    for (const pseudo of ['::before', '::after', '::marker']) {
      const { content, color } = getComputedStyle(element, pseudo)
      if (/\w/.test(content) && !['none', 'normal'].includes(content))
        report(element, pseudo, color, under, needed.text)
    }
    const outer = element.parentElement === null ? under : backgroundOf(element.parentElement)
    for (const colour of meaningfulBorders(element, style))
      report(element, 'border', colour, outer, needed.components)
    if (element.matches('a[href]') && !element.matches('[aria-current]')) linkMark(element, outer)
  }
  for (const element of document.querySelectorAll<HTMLElement>(
    'a[href], button, summary, [tabindex="0"]'
  )) {
    element.focus({ focusVisible: true, preventScroll: true } as FocusOptions)
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element)
    const around = backgroundOf(element.parentElement ?? document.body)
    if (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2)
      faint.add(`focus has no ring: ${element.textContent?.trim()}`)
    else report(element, 'focus', outlineColor, around, needed.components)
    element.blur()
  }
  return [...faint]

  /** A link is told by its line, else by a border or ground of its own, and never by colour alone. */
  function linkMark(link: HTMLElement, outer: readonly number[]): void {
    const lines = [link, ...link.querySelectorAll('*')].map((part) => getComputedStyle(part))
    const underlined = lines.find((part) => part.textDecorationLine.includes('underline'))
    const { borderTopStyle, borderTopColor, backgroundColor } = getComputedStyle(link)
    if (underlined !== undefined)
      report(link, 'underline', underlined.textDecorationColor, outer, needed.components)
    else if (borderTopStyle !== 'none')
      report(link, 'border', borderTopColor, outer, needed.components)
    else report(link, 'ground', backgroundColor, outer, needed.components)
  }

  /** Of the current page, of the heads of tables, and thick ones at one side: they mark something. */
  function meaningfulBorders(element: Element, style: CSSStyleDeclaration): string[] {
    const sides = (['Top', 'Right', 'Bottom', 'Left'] as const)
      .map((side) => ({
        width:
          style[`border${side}Style`] === 'none'
            ? 0
            : Number.parseFloat(style[`border${side}Width`]),
        colour: style[`border${side}Color`]
      }))
      .filter(({ width }) => width > 0)
    const isMark = element.matches('[aria-current], thead th')
    const thick = sides.filter(({ width }) => width >= 3)
    return (isMark ? sides : thick.length === 1 ? thick : []).map(({ colour }) => colour)
  }

  function report(
    element: Element,
    what: string,
    colour: string,
    under: readonly number[],
    need: number
  ) {
    const over = blended(rgba(colour), under)
    const [light = 0, dark = 0] = [luminance(over), luminance(under)].toSorted((a, b) => b - a)
    const ratio = (light + 0.05) / (dark + 0.05)
    if (ratio < need)
      faint.add(`${what} ${ratio.toFixed(2)}: ${element.textContent?.trim().slice(0, 60)}`)
  }

  /** What an element lies on: all grounds from the root up. */
  function backgroundOf(element: Element): readonly number[] {
    const boxes: Element[] = []
    for (let box: Element | null = element; box !== null; box = box.parentElement)
      boxes.unshift(box)
    return boxes.reduce<readonly number[]>(
      (under, box) => blended(rgba(getComputedStyle(box).backgroundColor), under),
      rgba(matchMedia('(prefers-color-scheme: dark)').matches ? '#121212' : '#ffffff')
    )
  }

  /** Red, green and blue up to 255, opacity up to 1, of any colour that CSS can write. */
  function rgba(colour: string): readonly number[] {
    const before = known.get(colour)
    if (before !== undefined) return before
    pen.clearRect(0, 0, 1, 1)
    pen.fillStyle = colour
    pen.fillRect(0, 0, 1, 1)
    const [red = 0, green = 0, blue = 0, opacity = 0] = pen.getImageData(0, 0, 1, 1).data
    const values = [red, green, blue, opacity / 255]
    known.set(colour, values)
    return values
  }

  function blended(over: readonly number[], under: readonly number[]): readonly number[] {
    const opacity = over[3] ?? 1
    return [0, 1, 2].map((at) => (over[at] ?? 0) * opacity + (under[at] ?? 0) * (1 - opacity))
  }

  function luminance(colour: readonly number[]): number {
    const [red = 0, green = 0, blue = 0] = colour.map((value) => {
      const part = value / 255
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
}
