import { createHash } from 'node:crypto'

/**
 * Sixteen hexadecimal digits that change with the text: the start of its SHA-256 (FIPS 180-4).
 * Blanks at the end of lines and of the text do not count.
 */
export function fingerprintOf(text: string): string {
  const normal = text.replace(/(?<![ \t\r])[ \t\r]+$/gm, '').trim()
  return createHash('sha256').update(normal).digest('hex').slice(0, 16)
}
