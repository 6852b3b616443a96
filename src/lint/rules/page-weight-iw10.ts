import { remembered, rememberedFor } from '../../text/remembered.ts'
import type { LintedPage, StyleSheet } from '../linted-page.ts'
import type { Rule } from '../rule.ts'
import { initialWindow } from '../sources/pages.ts'

/** Ten packets of a connection, less than what the headers of the response take. */
const MOST_HTML = 13_000
/** The same for the page with its style sheets. */
const MOST_ALL = 14_000

/** A page that arrives with the first answer of the server. */
export const pageWeightIw10: Rule<{ readonly what: 'html' | 'all' }> = {
  id: 'page-weight-iw10',
  title: 'A page, compressed, arrives with the first ten packets of a connection.',
  severity: 'warning',
  jurisdictions: 'all',
  binding: 'product',
  sources: [initialWindow('section 2, min (10*MSS, max (2*MSS, 14600))')],
  why: 'On a slow connection each further round trip keeps readers waiting.',
  checks: {
    page: ({ html, styleSheets, compressedSizeOf, at }, report) => {
      const sheets = styleSheets.reduce((sum, sheet) => sum + sizeOf(sheet)(compressedSizeOf), 0)
      const size = compressedSizeOf(html, Math.min(MOST_HTML, MOST_ALL - sheets))
      const all = size + sheets
      if (size > MOST_HTML) report(at(undefined, bytesText(size)), { what: 'html' })
      else if (all > MOST_ALL) report(at(undefined, bytesText(all)), { what: 'all' })
    }
  },
  words: ({ what }) =>
    what === 'html'
      ? {
          message: `A page has more than ${numberText(MOST_HTML)} bytes when it is compressed.`,
          remedy:
            'Shorten what the templates repeat on it, or list the cookies of one service as one pattern.'
        }
      : {
          message: `A page and its style sheets have more than ${numberText(MOST_ALL)} bytes when they are compressed.`,
          remedy: 'Shorten the style sheets in templates/assets/, or the page.'
        }
}

/** The size of a style sheet, which all pages share. */
const sizeOf = rememberedFor(({ text }: StyleSheet) =>
  remembered((compressedSizeOf: LintedPage['compressedSizeOf']) => compressedSizeOf(text, 0))
)

function bytesText(size: number): string {
  return `${numberText(size)} bytes`
}

function numberText(number: number): string {
  return number.toLocaleString('en')
}
