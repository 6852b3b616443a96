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
