/** What is counted in a text. */
export interface Counts {
  readonly sentences: number
  readonly words: number
  readonly syllables: number
  readonly letters: number
}

/** A formula for how easily a text is read: the higher, the easier. */
export interface Formula {
  readonly name: string
  /** Below this a text is hard. Compared within a language only. */
  readonly floor: number
  ease(counts: Counts): number
}

/** What texts of a language are measured by. */
export interface Measures {
  /** A sentence with more of them is hard to follow. */
  readonly longest: number
  readonly unit: 'words' | 'characters'
  /** None where no published formula is known. */
  readonly formulas: readonly Formula[]
}

/** The limit of GOV.UK. Where words hold more than English ones, as in Arabic, it is a mild one. */
const WORDS = { longest: 25, unit: 'words' } as const

/**
 * Chinese has no blanks between words, so characters are counted. A sentence of more than 40 to 50 is
 * called hard to take in at a glance; 45 is about what 25 English words become.
 */
const CHARACTERS = { longest: 45, unit: 'characters' } as const

/** A formula of Flesch's form: words for each sentence, syllables for each word. */
function flesch(name: string, floor: number, base: number, perWord: number, perSyllable: number) {
  return {
    name,
    floor,
    ease: ({ sentences, words, syllables }: Counts) =>
      base - perWord * (words / sentences) - perSyllable * (syllables / words)
  }
}

/** The index of Lucisano and Piemontese, which counts letters. */
const GULPEASE: Formula = {
  name: 'Gulpease',
  floor: 50,
  ease: ({ sentences, words, letters }) => 89 + (300 * sentences) / words - (10 * letters) / words
}

/** By language. The constants are those of textstat, the Portuguese ones those of Martins et al. */
const MEASURES: Readonly<Record<string, Measures>> = {
  de: { ...WORDS, formulas: [flesch('Amstad', 50, 180, 1, 58.5)] },
  en: { ...WORDS, formulas: [flesch('Flesch', 60, 206.835, 1.015, 84.6)] },
  es: { ...WORDS, formulas: [flesch('Fernández-Huerta', 60, 206.84, 1.02, 60)] },
  fr: { ...WORDS, formulas: [flesch('Flesch for French', 50, 207, 1.015, 73.6)] },
  it: { ...WORDS, formulas: [GULPEASE, flesch('Flesch-Vacca', 50, 217, 1.3, 60)] },
  nl: { ...WORDS, formulas: [flesch('Flesch-Douma', 50, 206.835, 0.93, 77)] },
  pt: { ...WORDS, formulas: [flesch('Flesch for Portuguese', 50, 248.835, 1.015, 84.6)] },
  ru: { ...WORDS, formulas: [flesch('Oborneva', 50, 206.835, 1.3, 60.1)] },
  zh: { ...CHARACTERS, formulas: [] }
}

/** What texts of a language are measured by. */
export function measuresOf(language: string): Measures {
  return MEASURES[language] ?? { ...WORDS, formulas: [] }
}
