import { z } from 'zod'
import { Locale } from './locale.ts'
import { judgedText } from './problem-issue.ts'

/** Line breaks, invisible controls, and characters that turn the direction of the text around. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused.
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/

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
