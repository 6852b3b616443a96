import { createHash } from 'node:crypto'
import { type Logo, shownSize } from '../brand/logo.ts'
import { styleSheetOf } from '../brand/style-sheet.ts'
import type { Content } from '../content/content.ts'
import { ownWords, type Words, wordsIn } from '../content/words.ts'
import type { Report } from '../diagnostics/diagnostic.ts'
import type { LocalText } from '../schema/text.ts'
import type { Brand } from '../tenants/brand.ts'
import type { ResolvedTenant } from '../tenants/resolved-tenant.ts'
import { documentOf } from '../tenants/settings.ts'
import { rememberedFor } from '../text/remembered.ts'
import type { Path } from '../text/yaml-places.ts'
import { findLocalText } from './local-text.ts'
import type { PageBrand, PageLogo, SiteLink } from './page.ts'
import type { SiteFile } from './site-parts.ts'

const NO_BRAND: PageBrand = {
  name: null,
  styleSheet: null,
  logo: null,
  headerLinks: [],
  footerLinks: []
}

/** The brand of a tenant on its pages in one language; texts that are missing there are reported. */
export function brandOn(tenant: ResolvedTenant, content: Content, report: Report): PageBrand {
  const { brand } = tenant
  if (brand === undefined) return NO_BRAND
  const wordsOf = (text: LocalText, path: Path): Words | undefined => {
    const found = findLocalText(text, content.chain, tenant.locales[0] ?? '')
    if (found !== undefined) return wordsIn(found.value, found.locale, content.locale)
    const { locale } = content
    const key = String(path.at(-1))
    const place = documentOf(tenant.chain, ...path.slice(0, 2)).placeOfValue(path)
    report(place, { code: 'text-without-locale', key, locale })
    return undefined
  }
  const linksOf = (key: 'headerLinks' | 'footerLinks'): SiteLink[] =>
    (brand[key] ?? []).flatMap(({ text, url }, index) => {
      const words = wordsOf(text, ['brand', key, index, 'text'])
      return words === undefined ? [] : [{ text: words, url }]
    })
  const { name } = brand
  return {
    // A name without a language is the same in all of them.
    name:
      typeof name === 'string'
        ? ownWords(name)
        : ((name && wordsOf(name, ['brand', 'name'])) ?? null),
    styleSheet: styleSheetOn(brand).file?.path ?? null,
    logo: logoOn(brand),
    headerLinks: linksOf('headerLinks'),
    footerLinks: linksOf('footerLinks')
  }
}

/** The style sheets and logos of tenants. Those that have the same share one file. */
export function brandFiles(tenants: readonly ResolvedTenant[]): SiteFile[] {
  const brands = new Set(tenants.flatMap(({ brand }) => brand ?? []))
  const files = [...brands].flatMap((brand) => [
    styleSheetOn(brand).file,
    brand.logo && logoFile(brand.logo),
    brand.logoDark && logoFile(brand.logoDark)
  ])
  const byPath = new Map(files.flatMap((file) => (file === undefined ? [] : [[file.path, file]])))
  return [...byPath.values()]
}

function logoOn({ logo, logoDark, nameInLogo }: Brand): PageLogo | null {
  if (logo === undefined) return null
  return {
    path: logoFile(logo).path,
    darkPath: logoDark === undefined ? null : logoFile(logoDark).path,
    ...shownSize(logo),
    showsName: nameInLogo
  }
}

const styleSheetOn = rememberedFor(({ look }: Brand): { readonly file: SiteFile | undefined } => {
  const content = styleSheetOf(look)
  return { file: content === '' ? undefined : assetFile('brand', 'css', content) }
})

const logoFile = rememberedFor(({ ending, content }: Logo) => assetFile('logo', ending, content))

/** An asset's name carries a hash of its content, so it never changes, and equal ones are one. */
function assetFile(name: string, ending: string, content: string | Uint8Array): SiteFile {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 10)
  return { path: `_assets/${name}.${hash}.${ending}`, content }
}
