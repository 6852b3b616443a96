import type { Font } from '../schema/brand.ts'

/**
 * Families of each kind that Windows, macOS, iOS, Android and Linux bring with them, as CSS lists
 * them. Those of Arabic and Chinese pages are set in `templates/assets/policy.css` and stay.
 */
export const FAMILIES: Readonly<Record<Exclude<Font, 'system'>, string>> = {
  plain: 'Inter, "Helvetica Neue", "Arial Nova", "Nimbus Sans", Roboto, Arial, sans-serif',
  humanist: 'Seravek, "Gill Sans Nova", Ubuntu, Calibri, "Noto Sans", "DejaVu Sans", sans-serif',
  geometric:
    '"Avenir Next", Avenir, "Avenir Next LT Pro", Montserrat, Corbel, "URW Gothic", sans-serif',
  rounded:
    'ui-rounded, "SF Pro Rounded", "Hiragino Maru Gothic ProN", Quicksand, Comfortaa, Calibri, sans-serif',
  transitional: 'Charter, "Bitstream Charter", "Sitka Text", Cambria, "Noto Serif", serif',
  'old-style': '"Iowan Old Style", "Palatino Linotype", "URW Palladio L", P052, Palatino, serif',
  slab: 'Rockwell, "Rockwell Nova", "Roboto Slab", "Sitka Small", "DejaVu Serif", serif'
}
