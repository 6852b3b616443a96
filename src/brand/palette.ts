import { remembered } from '../text/remembered.ts'
import { longHex, shifted } from './colours.ts'
import { nearestStrong } from './contrast.ts'
import type { Scheme } from './schemes.ts'

/** The colours of a brand in one scheme. */
export interface Palette {
  readonly accent: string
  /** A link under the pointer. */
  readonly hover: string
}

/** How far the colour moves under the pointer: away from the paper. */
const HOVER: Readonly<Record<Scheme, number>> = { light: -0.1, dark: 0.08 }

/** The palette of an accent that has enough contrast. */
export function paletteOf(accent: string, scheme: Scheme): Palette {
  return palettes(scheme)(longHex(accent))
}

/** The accent for dark paper, of one for light paper: the nearest tint that can be seen there. */
export const darkAccentOf = remembered((accent: string) => nearestStrong(longHex(accent), 'dark'))

const palettes = remembered((scheme: Scheme) =>
  remembered((accent: string): Palette => ({ accent, hover: shifted(accent, HOVER[scheme]) }))
)
