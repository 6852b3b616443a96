import { contrastOf, tintsOf } from './colours.ts'
import { type Scheme, SURFACES, USES } from './schemes.ts'

/** Something on which a colour cannot be seen well enough. */
export interface WeakPair {
  /** What the colour is on: paper or panel. */
  readonly surface: string
  readonly colour: string
  readonly ratio: number
}

/** The accent is the colour of text too, so the stricter minimum holds for everything. */
export const MINIMUM = Math.max(...Object.values(USES))

/** The surfaces of a scheme on which a colour has too little contrast. */
export function weakPairs(colour: string, scheme: Scheme): readonly WeakPair[] {
  return Object.entries(SURFACES[scheme])
    .map(([surface, other]) => ({ surface, colour: other, ratio: contrastOf(colour, other) }))
    .filter(({ ratio }) => ratio < MINIMUM)
}

/** The nearest colour of the same hue that has enough contrast on every surface of a scheme. */
export function nearestStrong(colour: string, scheme: Scheme): string {
  for (const tint of tintsOf(colour)) if (weakPairs(tint, scheme).length === 0) return tint
  throw new Error(`no tint of ${colour} can be seen on the ${scheme} paper`)
}
