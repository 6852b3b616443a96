import { atPage } from '../at-page.ts'
import type { Rule } from '../rule.ts'
import { lighthouse } from '../sources/standards.ts'

/** What fits into the first flight of a connection, with room for the headers of the response. */
const MOST = 13_000

/** A page arrives in one go. */
export const pageWeightIw10: Rule<{ readonly bytes: number }> = {
  id: 'page-weight-iw10',
  title: 'A page, compressed, fits into the first packets of a connection.',
  severity: 'warning',
  jurisdictions: 'all',
  binding: 'product',
  sources: [
    lighthouse('audit total-byte-weight; the limit is our own, from RFC 6928', 'secondary')
  ],
  why: 'Readers on slow networks see a page at once only when it needs no second round trip.',
  checks: {
    page: (linted, report) => {
      const bytes = linted.compressedSize()
      if (bytes > MOST) report(atPage(linted), { bytes })
    }
  },
  words: ({ bytes }) => ({
    message: `The page has ${bytes} bytes when it is compressed, and ${MOST} arrive in one go.`,
    remedy: 'Shorten the texts, or list fewer cookies on this page.'
  })
}
