import { languageTag } from '../schema/locale.ts'
import { remembered } from '../text/remembered.ts'
import type { Page } from './page.ts'

/** The language of a page and its other languages, as Open Graph wants them. */
export function openGraphOf(locale: string, locales: readonly string[]): Page['openGraph'] {
  return openGraphFor(locale)(locales.join(' '))
}

/** Few, however many the pages. */
const openGraphFor = remembered((locale: string) =>
  remembered((locales: string): Page['openGraph'] => {
    const own = territoryOf(locale)
    const all = new Set(locales.split(' ').map(territoryOf))
    return { locale: own, others: [...all].filter((other) => other !== own) }
  })
)

/**
 * A language with a territory: `fr_FR`. Where the tag names none, it is the one that the likely subtags
 * of Unicode give, since readers of Open Graph take no language alone. https://ogp.me/ and
 * https://unicode.org/reports/tr35/#Likely_Subtags
 */
const territoryOf = remembered((locale: string): string => {
  const { language, region } = new Intl.Locale(languageTag(locale)).maximize()
  return region === undefined ? language : `${language}_${region}`
})
