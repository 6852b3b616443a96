import { languageTag } from '../schema/locale.ts'
import { fillPlaceholders } from '../text/placeholders.ts'
import { directionOf } from './wording.ts'

/** A text, and its language where that is not the language of the page. */
export interface Words {
  readonly text: string
  /** BCP 47, as HTML wants it; null in the language of the page. */
  readonly lang: string | null
  /** The direction of a text in another language; null in the language of the page. */
  readonly dir: 'ltr' | 'rtl' | null
}

/** A text of one language, on a page of another or the same. */
export function wordsIn(text: string, textLocale: string, pageLocale: string): Words {
  return textLocale === pageLocale
    ? { text, lang: null, dir: null }
    : { text, lang: languageTag(textLocale), dir: directionOf(textLocale) }
}

/** A text in the language of the page. */
export function ownWords(text: string): Words {
  return { text, lang: null, dir: null }
}

/**
 * The words with their placeholders filled. In a text from right to left every value is isolated, so
 * that a name in Latin script does not turn its neighbours around: https://unicode.org/reports/tr9/
 */
export function fillWords(
  words: Words,
  values: Readonly<Record<string, string>>,
  pageDir: 'ltr' | 'rtl'
): Words {
  const { text, lang, dir } = words
  if (!text.includes('{')) return words
  const isRightToLeft = (dir ?? pageDir) === 'rtl'
  return { text: fillPlaceholders(text, isRightToLeft ? isolated(values) : values), lang, dir }
}

/** Values between FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE. */
function isolated(values: Readonly<Record<string, string>>): Record<string, string> {
  const entries = Object.entries(values).map(([name, value]) => [name, `\u2068${value}\u2069`])
  return Object.fromEntries(entries)
}
