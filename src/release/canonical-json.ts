import { compare } from '../diagnostics/compare.ts'

/**
 * The one way of writing a value as JSON: keys in the order of their UTF-16 code units, no spaces, and
 * no key without a value. So a signature holds whichever way the value was stored. This is RFC 8785,
 * whose numbers and texts are those of `JSON.stringify`: https://www.rfc-editor.org/rfc/rfc8785
 */
export function canonicalJson(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join()}]`
  const entries = Object.entries(value)
    .filter(([, one]) => one !== undefined)
    .toSorted(([a], [b]) => compare(a, b))
  return `{${entries.map(([key, one]) => `${JSON.stringify(key)}:${canonicalJson(one)}`).join()}}`
}
