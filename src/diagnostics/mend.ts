import { isSpelledLike, keyMeant, spelledLike } from './nearest.ts'
import type { Problem } from './problem.ts'

/** How a problem goes away without anybody having to decide anything. */
export type Mend =
  /** Writes a key or a value in the way in which it has to be spelled. */
  | { readonly kind: 'spell'; readonly from: string; readonly to: string | boolean }
  /** Writes a value, such as a number, as a text. */
  | { readonly kind: 'quote' }
  /** Takes out a key that changes nothing; its path ends with these names, between full stops. */
  | { readonly kind: 'take-out'; readonly key: string }
  /** Takes out an entry of a list that says the same as one before it. */
  | { readonly kind: 'take-out-repeated' }

/**
 * The mend of a problem, only where what was meant is certain: it is spelled otherwise, or said a
 * second time. What a policy states is never changed by a program.
 */
export function mendOf(problem: Problem): Mend | undefined {
  switch (problem.code) {
    case 'bad-duration':
    case 'bad-locale':
    case 'bad-date':
    case 'bad-url':
    case 'bad-email':
    case 'bad-country':
      return spell(problem.value, problem.meant)
    case 'bad-id':
      return spell(problem.id, problem.meant)
    case 'unknown-choice':
      return spell(problem.value, spelledLike(problem.value, problem.known))
    case 'unknown-profile':
    case 'unknown-service':
    case 'unknown-rule':
      return spell(problem.id, spelledLike(problem.id, problem.known))
    case 'unknown-parameter':
      return spell(problem.name, spelledLike(problem.name, problem.known))
    case 'unknown-key':
      return spell(problem.key, keyMeant(problem.key, problem.known))
    case 'wrong-type':
      return wrongType(problem.wanted, problem.found, problem.value)
    case 'listed-twice':
    case 'duplicate-cookie':
      return { kind: 'take-out-repeated' }
    case 'override-without-effect':
      return { kind: 'take-out', key: problem.key }
    default:
      return undefined
  }
}

function spell(from: string, to: string | undefined): Mend | undefined {
  return to === undefined || to === from ? undefined : { kind: 'spell', from, to }
}

/** Older YAML knew more words for true and false; a text of digits needs quotation marks. */
function wrongType(wanted: string, found: string, value: unknown): Mend | undefined {
  if (wanted === 'a text' && (found === 'a number' || found === 'true or false'))
    return { kind: 'quote' }
  if (wanted !== 'true or false' || typeof value !== 'string') return undefined
  if (['true', 'yes', 'on'].some((word) => isSpelledLike(value, word)))
    return { kind: 'spell', from: value, to: true }
  if (['false', 'no', 'off'].some((word) => isSpelledLike(value, word)))
    return { kind: 'spell', from: value, to: false }
  return undefined
}
