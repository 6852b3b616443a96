import { expect, test } from 'vitest'
import { buildSite } from '../../src/policy/build-site.ts'
import { pageIn } from '../support/page-parts.ts'
import { projectFiles } from '../support/project-files.ts'
import { siteFrom, textsIn } from '../support/site-from.ts'
import { tenantWith } from '../support/tenant-with.ts'

const THREE = {
  ...textsIn('fr', 'ar'),
  'tenants/acme.yaml': tenantWith(
    'locales: [fr, ar, en]',
    'publishedAt: https://policies.example.org/{tenant}'
  )
}

test('a page links to itself in every language, by the name of the language in itself', () => {
  expect(pageIn(siteFrom(THREE), 'acme/ar/cookies').languages).toEqual([
    { lang: 'fr', dir: 'ltr', name: 'Français', href: '../../fr/cookies/', isCurrent: false },
    { lang: 'ar', dir: 'rtl', name: 'العربية', href: '../../ar/cookies/', isCurrent: true },
    { lang: 'en', dir: 'ltr', name: 'English', href: '../../en/cookies/', isCurrent: false }
  ])
})

test('the page at the top of a tenant links from there, and is that of the main language', () => {
  const { languages, canonicalUrl, locale } = pageIn(siteFrom(THREE), 'acme')

  expect([locale, canonicalUrl]).toEqual(['fr', 'https://policies.example.org/acme/fr/cookies/'])
  expect(languages.map(({ href, isCurrent }) => [href, isCurrent])).toEqual([
    ['fr/cookies/', true],
    ['ar/cookies/', false],
    ['en/cookies/', false]
  ])
})

test('search engines are told every language, and the main one for all others', () => {
  expect(pageIn(siteFrom(THREE), 'acme/en/cookies').alternates).toEqual([
    { hreflang: 'fr', url: 'https://policies.example.org/acme/fr/cookies/' },
    { hreflang: 'ar', url: 'https://policies.example.org/acme/ar/cookies/' },
    { hreflang: 'en', url: 'https://policies.example.org/acme/en/cookies/' },
    { hreflang: 'x-default', url: 'https://policies.example.org/acme/fr/cookies/' }
  ])
})

test('a tenant in one language links to no other', () => {
  const { languages, alternates } = pageIn(siteFrom({}))

  expect([languages, alternates.map(({ hreflang }) => hreflang)]).toEqual([[], ['en', 'x-default']])
})

test('languages with a region are linked as HTML writes them', () => {
  const site = siteFrom({
    ...textsIn('pt'),
    'tenants/acme.yaml': tenantWith('locales: [pt-br, en]')
  })
  const { lang, languages, alternates } = pageIn(site, 'acme/pt-br/cookies')

  expect([lang, languages[0], alternates[0]]).toEqual([
    'pt-BR',
    {
      lang: 'pt-BR',
      dir: 'ltr',
      name: 'Português (Brasil)',
      href: '../../pt-br/cookies/',
      isCurrent: true
    },
    { hreflang: 'pt-BR', url: 'https://acme.example.org/pt-br/cookies/' }
  ])
})

const { pages, sitemaps } = buildSite(projectFiles())
const own = pages.filter(({ path, tenant }) => path !== `${tenant}/index.html`)

test('every language that a page names names the page too, and each has one default', () => {
  const byUrl = new Map(own.map((page) => [page.canonicalUrl, page]))
  const lonely = own.flatMap((page) =>
    page.alternates
      .filter(({ url }) => {
        const back = byUrl.get(url)?.alternates ?? []
        return !back.some((one) => one.url === page.canonicalUrl && one.hreflang === page.lang)
      })
      .map(({ url }) => [page.path, url])
  )
  const defaults = own.map(
    ({ alternates }) => alternates.filter(({ hreflang }) => hreflang === 'x-default').length
  )

  expect(lonely).toEqual([])
  expect(defaults).toEqual(own.map(() => 1))
})

test('every link of a page to another leads to a page', () => {
  const paths = new Set(pages.map(({ path }) => path))
  const dead = pages.flatMap(({ path, languages, policies }) =>
    [...languages, ...policies]
      .map(({ href }) => new URL(`${href}index.html`, `https://x.org/${path}`).pathname.slice(1))
      .filter((target) => !paths.has(target))
  )

  expect(dead).toEqual([])
})

test('a sitemap lists each page of its tenant once, with its day and its languages', () => {
  const listed = sitemaps.flatMap(({ entries }) => entries)

  expect(listed).toEqual(
    own.map(({ canonicalUrl, updated, alternates }) => ({
      url: canonicalUrl,
      updated: updated.date,
      alternates
    }))
  )
})

test('a sitemap has the address and the days of its own tenant', () => {
  const site = siteFrom({ ...THREE, 'tenants/beta.yaml': tenantWith('url: https://b.example.org') })

  expect(site.sitemaps.map(({ path, entries }) => [path, entries.length])).toEqual([
    ['acme/sitemap.xml', 3],
    ['beta/sitemap.xml', 1]
  ])
  expect(site.sitemaps[1]?.entries).toEqual([
    {
      url: 'https://b.example.org/en/cookies/',
      updated: '2026-01-31',
      alternates: [
        { hreflang: 'en', url: 'https://b.example.org/en/cookies/' },
        { hreflang: 'x-default', url: 'https://b.example.org/en/cookies/' }
      ]
    }
  ])
})
