import { languageTag } from '../schema/locale.ts'
import { remembered } from '../text/remembered.ts'

/**
 * A language as Open Graph wants it, with a territory: `fr_FR`. Where the tag names none, it is the
 * one that the likely subtags of Unicode give, since readers of Open Graph take no language alone.
 * https://ogp.me/ and https://unicode.org/reports/tr35/#Likely_Subtags
 */
export const openGraphLocale = remembered((locale: string): string => {
  const { language, region } = new Intl.Locale(languageTag(locale)).maximize()
  return region === undefined ? language : `${language}_${region}`
})
