import { attributeOf, elementsIn } from '../../text/html.ts'
import { atPage } from '../at-page.ts'
import type { Rule } from '../rule.ts'
import { lighthouse } from '../sources/standards.ts'

/** The versions of a page know of each other. */
export const hreflangCanonicalCluster: Rule<{ readonly wrong: string }> = {
  id: 'hreflang-canonical-cluster',
  title: 'A page has one canonical address, and names itself and its other languages once each.',
  severity: 'error',
  jurisdictions: 'all',
  binding: 'convention',
  sources: [lighthouse('audits canonical and hreflang')],
  why: 'Search engines send readers to the wrong language, or to no page, when the links disagree.',
  checks: {
    page: (linted, report) => {
      const { document, page, tenant } = linted
      const say = (wrong: string) => report(atPage(linted), { wrong })
      const links = elementsIn(document, 'link')
      const withRel = (rel: string) => links.filter((link) => attributeOf(link, 'rel') === rel)
      const canonicals = withRel('canonical').map((link) => attributeOf(link, 'href'))
      if (canonicals.length !== 1 || canonicals[0] !== page.canonicalUrl)
        say('has no canonical address of its own, or several')
      const alternates = withRel('alternate').map((link) => ({
        lang: attributeOf(link, 'hreflang') ?? '',
        href: attributeOf(link, 'href') ?? ''
      }))
      if (alternates.some(({ href }) => !href.startsWith('https://')))
        say('names another language by an address that is not complete')
      const codes = alternates.map(({ lang }) => lang)
      if (new Set(codes).size < codes.length) say('names a language twice')
      const isSeveral = tenant.locales.length > 1
      if (isSeveral && !alternates.some(({ href }) => href === page.canonicalUrl))
        say('does not name itself among its languages')
      if (isSeveral && codes.filter((code) => code === 'x-default').length !== 1)
        say('does not say which version others get (x-default)')
    }
  },
  words: ({ wrong }) => ({
    message: `The page ${wrong}.`,
    remedy: 'Correct the head of templates/policy.njk.'
  })
}
