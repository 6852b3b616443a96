import { englishSyllables } from './english.ts'
import { frenchSyllables } from './french.ts'
import { dutchSyllables, germanSyllables } from './germanic.ts'
import { italianSyllables, portugueseSyllables, spanishSyllables } from './romance.ts'

/** The counters, by language. Each has a list of words with known counts in its tests. */
const COUNTERS: Readonly<Record<string, (word: string) => number>> = {
  de: germanSyllables,
  en: englishSyllables,
  es: spanishSyllables,
  fr: frenchSyllables,
  it: italianSyllables,
  nl: dutchSyllables,
  pt: portugueseSyllables,
  // Every vowel letter of Russian is a syllable; a word without one is said with its neighbour.
  ru: (word) => word.match(/[аеёиоуыэюя]/g)?.length ?? 0
}

/** The syllables of a word in a language for which they can be counted here. */
export function syllablesIn(word: string, language: string): number {
  return COUNTERS[language]?.(word.toLowerCase().normalize('NFC')) ?? 0
}
