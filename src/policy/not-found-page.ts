import { ownLanguageName } from '../content/wording.ts'
import { fillWords } from '../content/words.ts'
import type { ResolvedTenant } from '../tenants/resolved-tenant.ts'
import type { Page } from './page.ts'
import type { Project } from './read-project.ts'
import type { NotFoundPage } from './site-parts.ts'

/**
 * The page that a host shows where there is none, in the main language. It can stand at any depth, so
 * its links start at the top of the host.
 */
export function notFoundPage(
  { id, name, host, url, base, locales }: ResolvedTenant,
  pages: readonly Page[],
  { contentFor }: Project
): NotFoundPage {
  const { lang, dir, string } = contentFor(locales[0] ?? '')
  const heading = string('notFound.title')
  const listed = pages.filter(({ path }) => path !== `${id}/index.html`)
  return {
    path: `${id}/404.html`,
    // The style sheet stands beside the folder of the tenant.
    top: new URL('../', base).pathname,
    lang,
    dir,
    title: fillWords(string('pageTitle'), { name, host, title: heading.text }, dir),
    heading,
    text: string('notFound.text'),
    site: { name, host, url },
    backToSite: fillWords(string('backToSite'), { name, host }, dir),
    links: listed.map((page) => ({
      href: new URL(page.canonicalUrl).pathname,
      lang: page.lang,
      dir: page.dir,
      name: page.sections[0]?.heading ?? page.title,
      language: locales.length > 1 ? ownLanguageName(page.locale) : null
    }))
  }
}
