import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { launchBrowser, openPage } from '../support/browser.ts'
import { readBuiltPage } from '../support/built-page.ts'
import { buildPages } from '../support/page-server.ts'

const { folder, paths } = buildPages()
const browser = await launchBrowser()
const tenants = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !entry.name.startsWith('_'))
  .map(({ name }) => name)

test.for(tenants)(
  'the sitemap of %s is well-formed, and says what its pages say',
  async (tenant) => {
    const page = await openPage(browser, 'about:blank')
    const sitemap = await page.evaluate(
      readSitemap,
      readFileSync(join(folder, tenant, 'sitemap.xml'), 'utf8')
    )
    const entries = paths
      .filter((path) => path.startsWith(`${tenant}/`))
      .map((path) => readBuiltPage(folder, path))
      .map(({ canonical, alternates }) => ({
        url: canonical,
        alternates: alternates.map(({ hreflang, href }) => `${hreflang} ${href}`)
      }))

    expect(sitemap.root).toBe('{http://www.sitemaps.org/schemas/sitemap/0.9}urlset')
    expect(sitemap.entries.toSorted(byUrl)).toEqual(entries.toSorted(byUrl))
  }
)

function byUrl(a: { url?: string | undefined }, b: typeof a): number {
  return (a.url ?? '') < (b.url ?? '') ? -1 : 1
}

/** Runs in the page, whose parser stops at the first slip. */
function readSitemap(xml: string) {
  const { documentElement: root } = new DOMParser().parseFromString(xml, 'application/xml')
  const entries = [...root.children].map((entry) => ({
    url: entry.querySelector('loc')?.textContent ?? '',
    alternates: [...entry.getElementsByTagNameNS('http://www.w3.org/1999/xhtml', 'link')].map(
      (link) => `${link.getAttribute('hreflang')} ${link.getAttribute('href')}`
    )
  }))
  return { root: `{${root.namespaceURI}}${root.localName}`, entries }
}
