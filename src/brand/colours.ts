import { createRequire } from 'node:module'
import type * as Library from 'culori'

const require = createRequire(import.meta.url)

let loaded: typeof Library | undefined

/** The library, in one file: as modules it is a hundred and fifty. It is loaded with the first colour. */
function culori(): typeof Library {
  loaded ??= require('culori') as typeof Library
  return loaded
}

/** How finely lightness is searched: a five-hundredth of the way from black to white. */
const STEP = 1 / 500

/** A colour as `#rrggbb`, in lower case. */
export function longHex(colour: string): string {
  const hex = culori().formatHex(colour)
  if (hex === undefined) throw new Error(`unchecked colour "${colour}"`)
  return hex
}

/** WCAG 2.2, "contrast ratio": from 1 to 21. https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrastOf(one: string, other: string): number {
  return culori().wcagContrast(one, other)
}

/** A ratio as people write it. It is cut and never rounded up, so 4.499 does not look like a pass. */
export function ratioWords(ratio: number): string {
  return `${(Math.floor(ratio * 100) / 100).toFixed(2)}:1`
}

/**
 * The same hue, lighter or darker, in steps from a colour on: the smallest change first. The
 * lightness is that of OKLCH, in which equal steps look equal. https://www.w3.org/TR/css-color-4/#ok-lab
 */
export function* tintsOf(colour: string): Generator<string> {
  const start = oklchOf(colour)
  if (start === undefined) throw new Error(`unchecked colour "${colour}"`)
  yield longHex(colour)
  for (let change = STEP; change <= 1 + STEP; change += STEP)
    for (const l of [start.l - change, start.l + change])
      if (l > -STEP && l < 1 + STEP) yield tint(start, l)
}

/** The same hue with another lightness: `by` is added to it, where black is 0 and white 1. */
export function shifted(colour: string, by: number): string {
  const start = oklchOf(colour)
  if (start === undefined) throw new Error(`unchecked colour "${colour}"`)
  return tint(start, start.l + by)
}

function oklchOf(colour: string) {
  return culori().converter('oklch')(colour)
}

function tint(start: { readonly l: number; readonly c: number; readonly h?: number }, l: number) {
  // What screens cannot show in this hue is shown with less chroma.
  const wanted = { mode: 'oklch', ...start, l: Math.min(1, Math.max(0, l)) } as const
  const { clampChroma, formatHex } = culori()
  return formatHex(clampChroma(wanted, 'oklch'))
}
