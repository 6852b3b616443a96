import { readLogo } from '../../src/brand/read-logo.ts'
import { collectDiagnostics } from '../../src/diagnostics/diagnostic.ts'

/** What becomes of a logo.svg: its text as it is published, or "line:column code: what is said". */
export function published(text: string): string | string[] {
  const { found, report } = collectDiagnostics()
  const logo = readLogo({ path: 'tenants/acme/logo.svg', text }, report)
  if (logo !== undefined && found.length === 0) return String(logo.content)
  return found.map(({ line, column, code, message }) => `${line}:${column} ${code}: ${message}`)
}

/** A drawing of nine by nine with these elements in it, in its second line. */
export function drawing(inside: string, attributes = ''): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9"${attributes}>\n${inside}\n</svg>`
}

/** What is published of the elements of a drawing. */
export function drawn(inside: string): string | string[] {
  const result = published(drawing(inside))
  return typeof result === 'string'
    ? result.replace(/^<svg[^>]*>/, '').replace('</svg>\n', '')
    : result
}
