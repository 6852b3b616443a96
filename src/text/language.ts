import { eld } from 'eld/medium'
import { languageTag } from '../schema/locale.ts'

/** How many letters a text needs for its language to be told: about seven words. */
const ENOUGH = 40

/** How many letters are enough to let a text pass. */
const ENOUGH_TO_PASS = 15

/** How near the language of a file has to come to the most likely one to be the language of a text. */
const NEAR = 0.95

/** Languages under the name that the detector has for them. */
const NAMES: Readonly<Record<string, string>> = { nb: 'no', nn: 'no' }

const KNOWN: ReadonlySet<string> = new Set(Object.values(eld.info().Languages))

/**
 * The language of a text that is in another one than its file; nothing where it is in that of the
 * file, too short to tell, or in a file whose language the detector does not know. `parts` are the
 * text without names, addresses and quotations: if one of them is in the right language, all is.
 */
export function otherLanguage(
  text: string,
  parts: readonly string[],
  locale: string
): string | undefined {
  const own = detectable(locale)
  if (own === undefined || lettersOf(text) < ENOUGH) return undefined
  const { language, getScores } = eld.detect(text)
  if (language === '' || isIn(own, getScores(), language)) return undefined
  const isPassed = parts.some((part) => {
    if (lettersOf(part) < ENOUGH_TO_PASS) return false
    const detected = eld.detect(part)
    return isIn(own, detected.getScores(), detected.language)
  })
  return isPassed ? undefined : language
}

function isIn(own: string, scores: Readonly<Record<string, number>>, language: string): boolean {
  return language === own || (scores[own] ?? 0) >= (scores[language] ?? 0) * NEAR
}

/** The detector's name of a language, if it knows the language in the script of the locale. */
function detectable(locale: string): string | undefined {
  const { language, script } = new Intl.Locale(languageTag(locale)).maximize()
  const name = NAMES[language] ?? language
  const isUsual = script === new Intl.Locale(language).maximize().script
  return KNOWN.has(name) && isUsual ? name : undefined
}

/** The number of letters; a sign that stands for a word or a syllable counts as three. */
function lettersOf(text: string): number {
  const signs = text.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/gu)?.length ?? 0
  return (text.match(/\p{L}/gu)?.length ?? 0) + 2 * signs
}
