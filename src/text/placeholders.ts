import { remembered } from './remembered.ts'

/** `{name}` in the words of a language stands for a value of the tenant. */
const PLACEHOLDER = /\{([a-z][A-Za-z]*)\}/g

/** The names of the placeholders in a text, in order, each as often as it stands there. */
export function placeholdersIn(text: string): readonly string[] {
  return [...text.matchAll(PLACEHOLDER)].map((match) => match[1] ?? '')
}

/** The text with its placeholders replaced; one without a value stays as it is. */
export function fillPlaceholders(text: string, values: Readonly<Record<string, string>>): string {
  // Strings are put together with `+`, so that tenants share the pieces in memory.
  return cutOnce(text).reduce((filled, piece, index) => {
    if (index % 2 === 0) return filled + piece
    return filled + (Object.hasOwn(values, piece) ? values[piece] : `{${piece}}`)
  }, '')
}

/** Cuts a text at its placeholders: plain text at even places, names at odd ones. */
export function cutAtPlaceholders(text: string): readonly string[] {
  return text.split(PLACEHOLDER)
}

/** The words of a language are few, and are filled for every page. */
const cutOnce = remembered(cutAtPlaceholders)
