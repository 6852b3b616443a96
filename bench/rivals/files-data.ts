import type { Site } from '../../src/policy/build-site.ts'
import { COOKIE_DATA } from '../../src/policy/cookie-data.ts'
import type { Page } from '../../src/policy/page.ts'
import {
  contentOf,
  type NotFoundPage,
  type SiteFile,
  type Sitemap
} from '../../src/policy/site-parts.ts'
import type { CookieData } from '../../src/schema/cookie-data.ts'
import type { PageData } from './page-data.ts'
import type { SharedParts } from './shared-parts.ts'
import { text } from './table-data.ts'

/**
 * What the page of a path has to say besides its words, so that a generator can make the files of
 * the tenant from it too: `404.html`, `robots.txt` and `sitemap.xml` from the top page, and
 * `cookies.json` from each page that lists cookies.
 */
export function filesData(site: Site, parts: SharedParts): (page: Page) => PageData {
  const bases = new Map(site.tenants.map(({ id, base }) => [id, base]))
  const files = byPath(site.files)
  const notFoundPages = byPath(site.notFoundPages)
  const sitemaps = byPath(site.sitemaps)
  return (page) => {
    const { tenant, path, locale } = page
    const cookieFile = files.get(path.replace(/index\.html$/, COOKIE_DATA))
    if (cookieFile !== undefined) return cookiesData(cookieFile, locale, parts)
    const notFound = notFoundPages.get(path.replace(/index\.html$/, '404.html'))
    const sitemap = sitemaps.get(path.replace(/index\.html$/, 'sitemap.xml'))
    if (notFound === undefined || sitemap === undefined) return {}
    return {
      outputs: ['html', 'notfound', 'robots', 'sitemap'],
      base: bases.get(tenant),
      addresses: addressesData(sitemap),
      not_found: {
        title: text(notFound.title),
        top: notFound.top,
        words: parts.keyOf(locale, 'not_found', notFoundData(notFound))
      }
    }
  }
}

function cookiesData(file: SiteFile, locale: string, parts: SharedParts): PageData {
  const { tenant, cookies }: CookieData = JSON.parse(String(contentOf(file)))
  return {
    outputs: ['html', 'cookies'],
    id: tenant.id,
    host: tenant.host,
    cookies: cookies.map((cookie) => parts.keyOf(locale, 'cookies', cookie))
  }
}

/** The addresses of a sitemap; those that follow each other with the same alternates are together. */
function addressesData({ entries }: Sitemap) {
  const groups: { alternates: Page['alternates']; pages: { url: string; updated: string }[] }[] = []
  for (const { url, updated, alternates } of entries) {
    const last = groups.at(-1)
    if (last !== undefined && JSON.stringify(last.alternates) === JSON.stringify(alternates))
      last.pages.push({ url, updated })
    else groups.push({ alternates, pages: [{ url, updated }] })
  }
  return groups
}

function notFoundData({ heading, text: words, links }: NotFoundPage) {
  return {
    heading: text(heading),
    text: text(words),
    links: links.map((link) => ({ ...link, name: text(link.name) }))
  }
}

function byPath<Part extends { readonly path: string }>(parts: readonly Part[]) {
  return new Map(parts.map((part) => [part.path, part]))
}
