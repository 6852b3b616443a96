import { SOURCE_LOCALE } from '../content/fallback.ts'
import type { LocaleSources } from '../content/locale-sources.ts'
import type { Texts } from '../content/texts.ts'
import type { Comparison } from './comparison.ts'
import { writtenTexts } from './read-written.ts'
import type { WrittenText } from './written-text.ts'

/** The texts of all languages, and the files that they stand in. */
interface AllTexts {
  readonly texts: ReadonlyMap<string, Texts>
  readonly sources: { readonly locales: ReadonlyMap<string, LocaleSources> }
}

/** The texts of each language beside those of the source. */
export function compareWithSource(locales: readonly string[], all: AllTexts): Comparison[] {
  const read = (locale: string) => {
    const texts = all.texts.get(locale)
    return texts === undefined ? new Map<string, WrittenText>() : writtenTexts(texts)
  }
  const source = read(SOURCE_LOCALE)
  return locales.map((locale) => ({
    locale,
    source,
    own: locale === SOURCE_LOCALE ? source : read(locale),
    texts: all.texts.get(locale),
    files: all.sources.locales.get(locale)
  }))
}
