import type { Content } from '../content/content.ts'
import { ownLanguageName } from '../content/wording.ts'
import { remembered, rememberedFor } from '../text/remembered.ts'
import { pageFolder, pageUrl } from './addresses.ts'
import type { LanguageLink, Page, PolicyLink } from './page.ts'

/** The links of a tenant's pages to each other, relative to where a page stands. */
export interface Links {
  /** This policy in every language; empty where there is only one. `home` leads to the tenant's top. */
  languages(policy: string, current: string, home: string): Page['languages']
  /** What search engines are told: the same on every page of a policy. */
  alternates(policy: string): Page['alternates']
  /** The other policies in the same language. */
  policies(policy: string, content: Content, home: string): Page['policies']
}

/** The links among the pages of a tenant: its policies in its languages, the main one first. */
export function linksAmong(
  policies: readonly string[],
  contents: readonly Content[],
  base: string
): Links {
  return {
    languages: (policy, current, home) =>
      contents.length < 2
        ? []
        : contents.map((content) => {
            const to = linksTo(content)(policy)(home)
            return content.locale === current ? to.current : to.other
          }),
    alternates: remembered((policy) => {
      const alternates = contents.map(({ locale, lang }) => ({
        hreflang: lang,
        url: pageUrl(base, locale, policy)
      }))
      const main = alternates[0]
      return main === undefined ? [] : [...alternates, { ...main, hreflang: 'x-default' }]
    }),
    policies: (policy, content, home) =>
      policies.flatMap((id): PolicyLink[] =>
        id === policy
          ? []
          : [
              {
                name: content.string(`policies.${id}.name`),
                href: home + pageFolder(content.locale, id)
              }
            ]
      )
  }
}

interface BothLinks {
  readonly current: LanguageLink
  readonly other: LanguageLink
}

/** The links to a language, by policy and by the way to the tenant's top: all tenants share them. */
const linksTo = rememberedFor(({ lang, dir, locale }: Content) =>
  remembered((policy: string) =>
    remembered((home: string): BothLinks => {
      const href = home + pageFolder(locale, policy)
      const link = { lang, dir, name: ownLanguageName(locale), href }
      return { current: { ...link, isCurrent: true }, other: { ...link, isCurrent: false } }
    })
  )
)
