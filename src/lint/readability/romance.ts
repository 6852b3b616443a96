/** Words of other languages, as they are said. */
const FOREIGN: Readonly<Record<string, number>> = {
  cookie: 2,
  cookies: 2,
  site: 1,
  sites: 1,
  software: 3,
  online: 2
}

/** In a row of vowels each of these is the middle of a syllable; i and u lean on their neighbours. */
const STRONG = /[aeoáàâãéèêóòôõíìúù]/g

/** A row of vowels, across a silent h. */
const ROW = /[aeiouyáàâãéèêíìóòôõúùü]+/g

/** The syllables of a Spanish word in small letters. */
export function spanishSyllables(word: string): number {
  return (
    FOREIGN[word] ??
    rows(word.replace(/(?<=[qg])u(?=[eiéí])/g, '').replace(/y(?=[aeiouáéíóú])/g, 'j'))
  )
}

/** The syllables of an Italian word in small letters. */
export function italianSyllables(word: string): number {
  return FOREIGN[word] ?? rows(word.replace(/(?<=[aeo])i(?=[aeou])/g, 'j'))
}

/**
 * The syllables of a Portuguese word in small letters. Before a vowel with an accent, i and u are
 * syllables of their own: "o-pi-ni-ão". Without an accent elsewhere, the i or u of an
 * ending such as -ia bears the stress and is a syllable of its own: "cate-go-ri-a", but "me-mó-ria".
 */
export function portugueseSyllables(word: string): number {
  const known = FOREIGN[word]
  if (known !== undefined) return known
  const nasal = word.replace(/ão|ãe|õe/g, 'ã').replace(/(?<=[qg])u(?=[eiéêí])/g, '')
  const parted = nasal.replace(/(?<=[^aeiouqg][iu])(?=[áâãéêíóôõú])/g, '-')
  const isStressed = !/[áâãéêíóôõú]/.test(word) && /[^aeioqg][iu][aeo]s?$/.test(word)
  return rows(parted) + (isStressed ? 1 : 0)
}

function rows(word: string): number {
  const found = word.match(ROW) ?? []
  const counts = found.map((row) => Math.max(1, row.match(STRONG)?.length ?? 0))
  return Math.max(
    1,
    counts.reduce((sum, count) => sum + count, 0)
  )
}
