import { longHex, ratioWords } from '../brand/colours.ts'
import { MINIMUM, nearestStrong, weakPairs } from '../brand/contrast.ts'
import type { Logo } from '../brand/logo.ts'
import { darkAccentOf, paletteOf } from '../brand/palette.ts'
import type { Look } from '../brand/style-sheet.ts'
import type { Report } from '../diagnostics/diagnostic.ts'
import type { Brand as BrandKeys } from '../schema/brand.ts'
import type { Chain, Layer } from './layer.ts'
import { documentOf, groupOf, isUnreadable, statementsOf } from './settings.ts'

/** The logos of all tenants and profiles by their paths; nothing for one with problems. */
export type Logos = ReadonlyMap<string, Logo | undefined>

/** What makes the pages of a tenant look like its site. */
export interface Brand extends Pick<BrandKeys, 'name' | 'headerLinks' | 'footerLinks'> {
  readonly look: Look
  readonly logo: Logo | undefined
  readonly logoDark: Logo | undefined
  readonly nameInLogo: boolean
}

const LOGO_KEYS = ['logo', 'logoDark'] as const
const COLOURS = { accent: 'light', accentDark: 'dark' } as const

/** The file that a layer names as a logo: it lies in the folder of the layer. */
export function logoPath({ data, document }: Layer, key: 'logo' | 'logoDark'): string | undefined {
  const name = data.brand?.[key]
  return name === undefined ? undefined : `${document.file.path.replace(/\.yaml$/, '')}/${name}`
}

/** Reports colours of a layer that are hard to see, and logos that are not there. */
export function checkBrand(layer: Layer, logos: Logos, report: Report): void {
  const { data, document } = layer
  for (const [key, scheme] of Object.entries(COLOURS)) {
    const said = data.brand?.[key as keyof typeof COLOURS]
    const pairs = said === undefined ? [] : weakPairs(said, scheme)
    if (said === undefined || pairs.length === 0) continue
    report(document.placeOfValue(['brand', key]), {
      code: 'brand-contrast',
      key,
      colour: longHex(said),
      pairs: pairs.map((pair) => ({ ...pair, ratio: ratioWords(pair.ratio) })),
      minimum: MINIMUM,
      nearest: nearestStrong(said, scheme)
    })
  }
  for (const key of LOGO_KEYS) {
    const path = logoPath(layer, key)
    if (path !== undefined && !logos.has(path))
      report(document.placeOfValue(['brand', key]), { code: 'logo-missing', path })
  }
}

/** The brand of a tenant, put together from its layers; nothing where no layer has one. */
export function brandOf(chain: Chain, logos: Logos, report: Report): Brand | undefined {
  if (isUnreadable(chain, 'brand')) return undefined
  const keys = groupOf(chain, 'brand')
  if (keys === undefined) return undefined
  const { name, logo, accent, font, headerLinks, footerLinks, nameInLogo = false } = keys
  const dark = keys.accentDark ?? (accent === undefined ? undefined : darkAccentOf(accent))
  if (logo === undefined)
    for (const key of ['logoDark', 'nameInLogo'] as const)
      if (keys[key])
        report(documentOf(chain, 'brand', key).placeOfKey(['brand', key]), {
          code: 'brand-needs-logo',
          key
        })
  const fileOf = (key: 'logo' | 'logoDark') => {
    const layer = statementsOf(chain.layers, ['brand', key])[0]?.layer
    return layer === undefined ? undefined : logos.get(logoPath(layer, key) ?? '')
  }
  return {
    name,
    headerLinks,
    footerLinks,
    look: {
      light: accent === undefined ? undefined : paletteOf(accent, 'light'),
      dark: dark === undefined ? undefined : paletteOf(dark, 'dark'),
      font
    },
    logo: fileOf('logo'),
    logoDark: fileOf('logoDark'),
    nameInLogo
  }
}
