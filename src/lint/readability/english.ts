/** Words that the rules get wrong. */
const EXCEPTIONS: Readonly<Record<string, number>> = {
  area: 3,
  areas: 3,
  business: 2,
  every: 2,
  everyone: 3,
  everything: 3,
  evening: 2,
  element: 3,
  elements: 3,
  idea: 3,
  ideas: 3,
  people: 2,
  something: 2,
  someone: 2,
  sometimes: 2,
  somewhere: 2,
  therefore: 2,
  whereas: 2,
  whole: 1
}

/** Each of these takes away one vowel that is written and not said. */
const SILENT = [
  /(?<=[^aeiouy])e$(?<![^aeiouy]le)/,
  /(?<=[^aeioudt])e(?=d$)(?<![^aeiouy]le)/,
  /(?<=[^aeiousxzcg])e(?=s$)(?<![cs]he)(?<![^aeiouy]le)/,
  /(?<=[^aeiouy])e(?=(?:ly|ments?|ful|less|ness)$)(?<![^aeiouy]le)/,
  /(?<=[gq])ues?$/
]

/** Each of these is the place between two vowels in a row that are said apart. */
const APART =
  /(?<=(?<![tcsg])i)(?=a)|(?<=(?<![tcsgxnl])i)(?=o)|(?<=i)(?=um|us$)|(?<=(?<!f)[bdhlmnprv]i)(?=en)|(?<=sci)(?=en)|(?<=(?:soc|var|qu|d)i)(?=et)|(?<=cr?e)(?=at)|(?<=re)(?=act)|(?<=vid?e|ge)(?=o)|(?<=[^gq]u)(?=[ai]l|ar)|(?<=flu|inu)(?=e[nd])|(?<=[eou])(?=ing)|(?<=^co)(?=o[pr])|(?<=[^aeiou]y)(?=[aeiou])/g

/** The syllables of an English word in small letters. */
export function englishSyllables(word: string): number {
  const known = EXCEPTIONS[word]
  if (known !== undefined) return known
  const withoutS = word.replace(/['’]s?$/, '')
  const negated = /[sd]n['’]t$/.test(withoutS) ? 1 : 0
  const letters = withoutS
    .replace(/[^a-z]/g, '')
    .replace(/^y(?=[aeiou])|(?<=[aeiou])y(?=[aeiou])/g, 'j')
  const said = SILENT.reduce((text, silent) => text.replace(silent, ''), letters)
  const extra = /ism$/.test(said) ? 1 : 0
  return Math.max(1, groups(said.replace(APART, '-')) + extra + negated)
}

function groups(text: string): number {
  return text.match(/[aeiouy]+/g)?.length ?? 0
}
