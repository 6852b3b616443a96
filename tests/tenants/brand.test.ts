import { expect, test } from 'vitest'
import type { PageBrand } from '../../src/policy/page.ts'
import { madePng } from '../support/made-png.ts'
import { type AnyFiles, problemsFrom, siteFrom, textsIn } from '../support/site-from.ts'
import { tenantWith } from '../support/tenant-with.ts'

const PROFILE = 'tenants/profiles/base.yaml'
const svg = (id = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 10"><path d="M${id}0 0"/></svg>`

/** A tenant that extends a profile, each with a brand of these keys. */
function both(profile: string, tenant: string, more: AnyFiles = {}): AnyFiles {
  return {
    'tenants/acme.yaml': tenantWith(
      'extends: base',
      ...(tenant === '' ? [] : [`brand: ${tenant}`])
    ),
    [PROFILE]: `brand: ${profile}\n`,
    ...more
  }
}

/** What is published for brands: style sheets and logos. */
function brandFilesOf(files: AnyFiles, only?: readonly string[]) {
  return siteFrom(files, only).files.filter(({ path }) => path.startsWith('_assets/'))
}

function brandOf(files: AnyFiles, path = 'acme/en/cookies/index.html'): PageBrand | undefined {
  const { pages, diagnostics } = siteFrom(files)
  expect(diagnostics).toEqual([])
  return pages.find((page) => page.path === path)?.brand
}

/** What the style sheet of the pages sets, by the scheme. */
function styleOf(files: AnyFiles): Record<string, string> {
  const { files: published } = siteFrom(files)
  const css = String(published.find(({ path }) => path.endsWith('.css'))?.content ?? '')
  const blocks = css.split(/^(?=@media)/m)
  const accentIn = (block = '') => /--accent: (\S+);/.exec(block)?.[1]
  const entries = [
    ['light', accentIn(blocks.findLast((block) => !block.includes('dark)')))],
    ['dark', accentIn(blocks.find((block) => block.includes('dark)')))],
    ['font', /--font: ([^,;]+)/.exec(css)?.[1]]
  ]
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined))
}

test('a tenant without a brand has no style sheet, no logo and no links', () => {
  expect(brandOf({})).toEqual({
    name: null,
    styleSheet: null,
    logo: null,
    headerLinks: [],
    footerLinks: []
  })
  expect(brandFilesOf({})).toEqual([])
})

test('a brand is inherited key by key', () => {
  const files = both('{ accent: "#0b4f9e", font: slab, name: Base }', '{ font: humanist }')

  expect(styleOf(files)).toEqual({ light: '#0b4f9e', dark: '#4b8ade', font: 'Seravek' })
  expect(brandOf(files)?.name?.text).toBe('Base')
})

test('the letters of the system are those of all pages', () => {
  expect(brandOf(both('{ font: slab }', '{ font: system }'))?.styleSheet).toBeNull()
})

test.for([
  ['{ accent: "#0b4f9e", accentDark: "#FFD" }', '', { light: '#0b4f9e', dark: '#ffffdd' }],
  [
    '{ accent: "#0b4f9e", accentDark: "#ffd" }',
    '{ accent: "#05a" }',
    { light: '#0055aa', dark: '#428ae3' }
  ],
  ['{ accent: "#0b4f9e" }', '{ accentDark: "#ffd" }', { light: '#0b4f9e', dark: '#ffffdd' }],
  ['{ accentDark: "#ffd" }', '', { dark: '#ffffdd' }]
] as const)('of %s and %s these colours come', ([profile, tenant, colours]) => {
  expect(styleOf(both(profile, tenant))).toEqual(colours)
})

test('the style sheet of a brand holds custom properties only, for screens and not for paper', () => {
  const [file] = brandFilesOf(both('{ accent: "#0b4f9e", font: old-style }', ''))

  expect(file?.content).toBe(`:root {
  --font: "Iowan Old Style", "Palatino Linotype", "URW Palladio L", P052, Palatino, serif;
}

@media screen and (not (prefers-contrast: more)) {
  :root {
    --accent: #0b4f9e;
    --link: #0b4f9e;
    --link-hover: #003571;
  }
}

@media screen and (prefers-color-scheme: dark) and (not (prefers-contrast: more)) {
  :root {
    --accent: #4b8ade;
    --link: #4b8ade;
    --link-hover: #63a3f9;
  }
}
`)
})

test('an accent of a profile that is hard to see is reported once, with a colour that passes', () => {
  const { diagnostics } = siteFrom({
    ...both('\n  accent: "#9ad"\n  accentDark: "#333"', ''),
    'tenants/other.yaml': tenantWith('extends: base', 'url: https://other.example.org')
  })

  expect(
    diagnostics.map(({ file, line, column, message, remedy }) => [
      file,
      line,
      column,
      message,
      remedy
    ])
  ).toEqual([
    [
      PROFILE,
      2,
      11,
      'The accent #99aadd is hard to see: on the paper (#ffffff) its contrast is 2.29:1, on the panel (#f3f5f8) its contrast is 2.10:1. Links need at least 4.5:1 (WCAG 1.4.3).',
      'The nearest colour of the same hue that passes is "#606f9e".'
    ],
    [
      PROFILE,
      3,
      15,
      'The accentDark #333333 is hard to see: on the paper (#14171b) its contrast is 1.42:1, on the panel (#1e2329) its contrast is 1.25:1. Links need at least 4.5:1 (WCAG 1.4.3).',
      'The nearest colour of the same hue that passes is "#898989".'
    ]
  ])
})

test('colours are checked in a profile that nobody extends, and beside other mistakes', () => {
  expect(
    problemsFrom({
      [PROFILE]: 'brand: { accent: "#9ad" }\n',
      'tenants/acme.yaml': tenantWith('brand: { accent: "#9ad" }', 'updated: soon')
    })
  ).toEqual([
    'tenants/acme.yaml:6:18 brand-contrast',
    'tenants/acme.yaml:7:10 bad-date',
    `${PROFILE}:1:18 brand-contrast`
  ])
})

test('a logo lies in the folder of who names it', () => {
  const files = both('{ logo: logo.svg }', '', { 'tenants/profiles/base/logo.svg': svg() })

  expect(brandOf(files)?.logo).toEqual({
    path: expect.stringMatching(/^_assets\/logo\.[0-9a-f]{10}\.svg$/),
    darkPath: null,
    width: 192,
    height: 48,
    showsName: false
  })
  expect(problemsFrom({ ...files, 'tenants/profiles/base/logo.svg': undefined })).toEqual([
    `${PROFILE}:1:16 logo-missing`
  ])
})

test('a tenant with a logo of the same name shows its own, and is not told that it is inherited', () => {
  const files = both(
    '{ logo: logo.svg, logoDark: logo-dark.png, nameInLogo: true }',
    '{ logo: logo.svg }',
    {
      'tenants/profiles/base/logo.svg': svg('1'),
      'tenants/profiles/base/logo-dark.png': madePng(),
      'tenants/acme/logo.svg': svg('2')
    }
  )
  const published = brandFilesOf(files).map(({ content }) => String(content))

  expect(published).toEqual([expect.stringContaining('M20 0')])
  expect(brandOf(files)?.logo).toMatchObject({ darkPath: null, showsName: false })
})

test('a dark logo may be of the other kind', () => {
  const files = both('{ logo: logo.svg, logoDark: logo-dark.png }', '', {
    'tenants/profiles/base/logo.svg': svg(),
    'tenants/profiles/base/logo-dark.png': madePng()
  })

  expect(brandOf(files)?.logo?.darkPath).toMatch(/^_assets\/logo\.[0-9a-f]{10}\.png$/)
})

test('tenants with the same brand share its files, and files of the same content are one', () => {
  const keys = '{ accent: "#0b4f9e", logo: logo.svg }'
  const project = {
    ...both(keys, '', { 'tenants/profiles/base/logo.svg': svg() }),
    'tenants/other.yaml': tenantWith('url: https://other.example.org', `brand: ${keys}`),
    'tenants/other/logo.svg': svg()
  }
  const { pages } = siteFrom(project)
  const files = brandFilesOf(project)
  const [sheet, logo] = files.map(({ path }) => path)

  expect(files).toHaveLength(2)
  expect(new Set(pages.map(({ brand }) => [brand.styleSheet, brand.logo?.path].join()))).toEqual(
    new Set([`${sheet},${logo}`])
  )
})

test('a logo that is not shown is reported, but not where its owner cannot be read', () => {
  const logo = { 'tenants/acme/logo.svg': svg() }
  const dark = { 'tenants/profiles/none/logo-dark.svg': svg() }

  expect(problemsFrom({ ...logo, ...dark })).toEqual([
    'tenants/acme/logo.svg:1:1 logo-unused',
    'tenants/profiles/none/logo-dark.svg:1:1 logo-unused'
  ])
  expect(problemsFrom({ ...logo, 'tenants/acme.yaml': 'name: "A\n' })).toEqual([
    'tenants/acme.yaml:1:7 yaml-quote'
  ])
  expect(problemsFrom({ ...logo, 'tenants/acme.yaml': tenantWith('brand: { logo: x }') })).toEqual([
    'tenants/acme.yaml:7:16 unknown-choice'
  ])
})

test('a dark logo that stands alone is reported', () => {
  const files = both('{ nameInLogo: true }', '{ logoDark: logo-dark.svg }', {
    'tenants/acme/logo-dark.svg': svg()
  })

  expect(problemsFrom(files)).toEqual([
    'tenants/acme.yaml:8:10 brand-needs-logo',
    `${PROFILE}:1:10 brand-needs-logo`
  ])
})

test('a tenant that repeats a key of its profile is told so', () => {
  expect(problemsFrom(both('{ font: slab }', '{ font: slab }'))).toEqual([
    'tenants/acme.yaml:8:10 override-without-effect'
  ])
})

const FRENCH = 'locales: [en, fr]'

test('a plain name is that of all languages, and a map has one for each', () => {
  const nameIn = (name: string) =>
    brandOf(
      { ...textsIn('fr'), 'tenants/acme.yaml': tenantWith(FRENCH, `brand: { name: ${name} }`) },
      'acme/fr/cookies/index.html'
    )?.name

  expect(nameIn('City')).toEqual({ text: 'City', lang: null, dir: null })
  expect(nameIn('{ en: City, fr: Ville }')).toEqual({ text: 'Ville', lang: null, dir: null })
  expect(nameIn('{ en: City }')).toEqual({ text: 'City', lang: 'en', dir: 'ltr' })
})

test('links carry their language where it is another one, and the reader is told', () => {
  const links =
    'brand: { headerLinks: [{ text: { en: Home }, url: https://a.example.org }], footerLinks: [] }'
  const { pages } = siteFrom({ ...textsIn('fr'), 'tenants/acme.yaml': tenantWith(FRENCH, links) })
  const page = pages.find(({ locale }) => locale === 'fr')

  expect(page?.brand.headerLinks).toEqual([
    { text: { text: 'Home', lang: 'en', dir: 'ltr' }, url: 'https://a.example.org' }
  ])
  expect(page?.fallbackNotice?.text).toContain('anglais')
})

test('a text that no page can show is reported where it stands', () => {
  const files = {
    ...textsIn('fr'),
    'tenants/acme.yaml': tenantWith(
      FRENCH,
      'brand: { name: { fr: Ville }, footerLinks: [{ text: { fr: A }, url: https://a.example.org }] }'
    )
  }

  expect(problemsFrom(files)).toEqual([
    'tenants/acme.yaml:7:16 text-without-locale',
    'tenants/acme.yaml:7:53 text-without-locale'
  ])
})

test('a tenant that was not asked for gives no files and no problems', () => {
  const { files, diagnostics } = siteFrom(
    {
      'tenants/acme.yaml': tenantWith('brand: { accent: "#0b4f9e" }'),
      'tenants/other.yaml': tenantWith(
        'url: https://other.example.org',
        'brand: { logo: logo.svg, accent: "#9ad" }'
      ),
      'tenants/other/logo.svg': '<p>'
    },
    ['acme']
  )

  const brands = files.filter(({ path }) => path.startsWith('_assets/'))
  expect([brands.length, diagnostics]).toEqual([1, []])
})
