/** Words of other languages inside of longer ones, respelled as they are said. */
const RESPELLED: readonly (readonly [RegExp, string])[] = [
  [/websites?/g, 'websait'],
  [/services?/g, 'sörwis'],
  [/online/g, 'onlain']
]

const GERMAN = /aa|ee|oo|ai|ay|au|äu|ei|ey|eu|ie|[aeiouyäöüéè]/g

const DUTCH = /aai|ai|ooi|oei|eeu|ieu|eau|aa|ee|oo|uu|ie|oe|eu|ui|ei|ij|au|ou|[aeiouyéèëïöüáó]/g

/** The syllables of a German word in small letters. */
export function germanSyllables(word: string): number {
  return count(
    respelled(word)
      .replace(/qu/g, 'q')
      .replace(/^([bg]e)(?=e)/, '$1-'),
    GERMAN
  )
}

/** The syllables of a Dutch word in small letters. */
export function dutchSyllables(word: string): number {
  return count(
    respelled(word)
      .replace(/qu/g, 'q')
      .replace(/^([bg]e)(?=[eiu][^iejuo])/, '$1-'),
    DUTCH
  )
}

function respelled(word: string): string {
  return RESPELLED.reduce((text, [from, to]) => text.replace(from, to), word)
}

function count(text: string, nuclei: RegExp): number {
  return Math.max(1, text.match(nuclei)?.length ?? 0)
}
