import { distance } from 'fastest-levenshtein'

/** How many known words a message lists before it says how many more there are. */
const LISTED = 12

/** The known word that a typo most likely meant, or nothing when none is near. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const allowed = word.length < 4 ? 1 : Math.max(2, Math.floor(word.length / 3))
  const ranked = known
    .map((candidate) => ({ candidate, steps: stepsBetween(word, candidate) }))
    .filter(({ steps }) => steps <= allowed)
    .toSorted((a, b) => a.steps - b.steps)
  return ranked[0]?.candidate
}

/** A remedy for a word that is not known: the nearest one, or the list to choose from. */
export function chooseFrom(word: string, known: readonly string[]): string {
  const meant = nearest(word, known)
  if (meant !== undefined) return `Did you mean "${meant}"?`
  if (known.length === 0) return 'There is none to choose from yet.'
  const listed = known.slice(0, LISTED).join(', ')
  const more = known.length > LISTED ? ` and ${known.length - LISTED} more` : ''
  return `Choose one of: ${listed}${more}.`
}

function stepsBetween(word: string, candidate: string): number {
  return distance(word.toLowerCase(), candidate.toLowerCase())
}

/** Whether two words differ only in capital letters and in what stands between their parts. */
export function isSpelledLike(word: string, other: string): boolean {
  return plain(word) === plain(other)
}

/** The one known word that differs only in how it is written, such as `local_storage`. */
export function spelledLike(word: string, known: readonly string[]): string | undefined {
  return onlyOne(known.filter((candidate) => isSpelledLike(word, candidate)))
}

/** How long a key has to be, so that with one slip in it only one key can be meant. */
const CLEAR_LENGTH = 5

/** The key that was certainly meant: it is written otherwise, or one slip away and alone in that. */
export function keyMeant(key: string, known: readonly string[]): string | undefined {
  const spelled = spelledLike(key, known)
  if (spelled !== undefined || key.length < CLEAR_LENGTH) return spelled
  return onlyOne(known.filter((candidate) => isOneSlipAway(key, candidate)))
}

/** One letter too many, too few or wrong, or two neighbours exchanged. */
function isOneSlipAway(word: string, candidate: string): boolean {
  if (distance(word, candidate) === 1) return true
  const first = [...word].findIndex((letter, index) => letter !== candidate.charAt(index))
  const swapped =
    word.slice(0, first) + word.charAt(first + 1) + word.charAt(first) + word.slice(first + 2)
  return swapped === candidate
}

function plain(word: string): string {
  return word.replace(/[\s_-]/g, '').toLowerCase()
}

function onlyOne(words: readonly string[]): string | undefined {
  return words.length === 1 ? words[0] : undefined
}
