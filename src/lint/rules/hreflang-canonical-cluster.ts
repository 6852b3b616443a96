import { isLocale } from '../../schema/locale.ts'
import { attributeOf, elementsIn, type HtmlElement } from '../../text/html.ts'
import type { LintedPage } from '../linted-page.ts'
import type { Rule } from '../rule.ts'
import { lighthouseCanonical, localizedVersions } from '../sources/pages.ts'

type Values =
  | { readonly kind: 'canonical-count'; readonly count: number }
  | { readonly kind: 'canonical'; readonly found: string; readonly url: string }
  | { readonly kind: 'relative' | 'repeated' | 'tag'; readonly value: string }
  | { readonly kind: 'self' | 'default' }
  | { readonly kind: 'cluster'; readonly other: string }

/** The version for readers of no listed language. */
const DEFAULT = 'x-default'

/** The versions of a page in several languages know of each other. */
export const hreflangCanonicalCluster: Rule<Values> = {
  id: 'hreflang-canonical-cluster',
  title: 'A page names its own address, and all its languages, as each of them does.',
  severity: 'error',
  jurisdictions: 'all',
  binding: 'convention',
  sources: [
    localizedVersions('guidelines for all methods'),
    lighthouseCanonical('findInvalidCanonicalURLReason')
  ],
  why: 'Search engines drop such links as a whole when one is wrong, and show readers another language.',
  checks: {
    page: (page, report) => {
      const { document, page: meant, siblings, at } = page
      const canonicals = linksOf(document, 'canonical')
      const canonical = canonicals[0]
      const found = (canonical && attributeOf(canonical, 'href')) ?? ''
      if (canonicals.length !== 1)
        report(at(canonicals[1]), { kind: 'canonical-count', count: canonicals.length })
      else if (found !== meant.canonicalUrl)
        report(at(canonical), { kind: 'canonical', found, url: meant.canonicalUrl })
      const versions = versionsOf(page)
      versions.forEach(({ lang, href, element }, index) => {
        if (!URL.canParse(href)) report(at(element), { kind: 'relative', value: href })
        if (lang !== DEFAULT && !isTag(lang)) report(at(element), { kind: 'tag', value: lang })
        if (versions.findIndex((one) => one.lang === lang) < index)
          report(at(element), { kind: 'repeated', value: lang })
      })
      if (versions.length === 0 && meant.alternates.length === 0) return
      if (!versions.some(({ href }) => href === meant.canonicalUrl)) report(at(), { kind: 'self' })
      if (!versions.some(({ lang }) => lang === DEFAULT)) report(at(), { kind: 'default' })
      const own = clusterOf(page)
      const others = siblings.filter(({ page: other }) => other.policy === meant.policy)
      const unlike = others.find((other) => clusterOf(other) !== own)
      if (unlike !== undefined) report(at(), { kind: 'cluster', other: unlike.page.locale })
    }
  },
  words: (values) => {
    switch (values.kind) {
      case 'canonical-count':
        return {
          message: `The page has ${values.count} links with rel="canonical".`,
          remedy: 'Print exactly one, with the address under which the page is published.'
        }
      case 'canonical':
        return {
          message: `The page says that its address is "${values.found}", and it is published at ${values.url}.`,
          remedy: 'Print the address of the page itself, complete.'
        }
      case 'relative':
        return {
          message: `The address of another language is not complete: "${values.value}".`,
          remedy: 'Write it with https:// and the host: search engines ignore others.'
        }
      case 'repeated':
        return {
          message: `hreflang="${values.value}" stands there twice.`,
          remedy: 'Name each language once.'
        }
      case 'tag':
        return {
          message: `hreflang="${values.value}" is no language tag.`,
          remedy: 'Write the language, and a country by its code: "en-GB", not "en-UK".'
        }
      case 'self':
        return {
          message: 'The page does not name itself among its languages.',
          remedy: 'List every language of the page with hreflang, its own too.'
        }
      case 'default':
        return {
          message: 'The page does not say which version readers of other languages get.',
          remedy: 'Add one link with hreflang="x-default".'
        }
      case 'cluster':
        return {
          message: `The page names other languages than its version in "${values.other}" does.`,
          remedy:
            'Print the same list on all versions of a page: links that are not returned are ignored.'
        }
    }
  }
}

function linksOf(document: HtmlElement, rel: string): HtmlElement[] {
  return elementsIn(document, 'link').filter((link) => attributeOf(link, 'rel') === rel)
}

/** Alternates without hreflang are other formats, not other languages. */
function versionsOf({ document }: LintedPage) {
  return linksOf(document, 'alternate').flatMap((element) => {
    const lang = attributeOf(element, 'hreflang')
    return lang === undefined ? [] : [{ lang, href: attributeOf(element, 'href') ?? '', element }]
  })
}

function clusterOf(page: LintedPage): string {
  const pairs = versionsOf(page).map(({ lang, href }) => `${lang} ${href}`)
  return pairs.toSorted().join('\n')
}

/** A tag as BCP 47 spells it: `en-UK` means another country than it says. */
function isTag(lang: string): boolean {
  return isLocale(lang.toLowerCase())
}
