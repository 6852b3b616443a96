import { z } from 'zod'
import { Locale } from './locale.ts'
import { judgedText } from './problem-issue.ts'

/**
 * Line breaks, controls, halves of characters, and characters that nobody sees: soft hyphens, blanks
 * of no width, and those that turn the direction of the text around.
 */
const CONTROL = /[\p{Cc}\p{Cs}\u00ad\u200b\u2028-\u202e\u2060-\u2069\ufeff]/u

/** One line of plain text: it is shown as it stands, never read as HTML, Markdown or a template. */
export function plainText(limit: number) {
  return judgedText((value) => {
    if (value.trim() === '') return { code: 'empty-value', wanted: 'a text' }
    if (CONTROL.test(value)) return { code: 'text-control-character' }
    if (value.length > limit) return { code: 'text-too-long', length: value.length, limit }
    return undefined
  }).meta({ minLength: 1, maxLength: limit })
}

/** A text in the tenant's first language, or a map with one text for each language. */
export const LocalText = z.union([plainText(500), z.record(Locale, plainText(500))])
export type LocalText = z.output<typeof LocalText>
