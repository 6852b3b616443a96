import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { diagnosticsOnPages, pageWith, SHEET_LINK } from '../../support/found-on-page.ts'

/** A text of so many letters that no compression makes much shorter: two letters have one byte. */
function noise(bytes: number): string {
  const hashes = Array.from({ length: bytes / 32 }, (_, index) =>
    createHash('sha256').update(String(index)).digest('hex')
  )
  return hashes.join('')
}

const said = (html: number, css: number) =>
  diagnosticsOnPages('page-weight-iw10', {
    css: noise(css),
    html: pageWith(noise(html), SHEET_LINK)
  }).map(({ message }) => message)

test('a page that needs a second round trip is found, however small its style sheet', () => {
  expect(said(13_600, 0)).toEqual(['A page has more than 13,000 bytes when it is compressed.'])
})

test('a page that needs one together with its style sheet is found', () => {
  expect(said(8_000, 6_400)).toEqual([
    'A page and its style sheets have more than 14,000 bytes when they are compressed.'
  ])
})

test('a page is right that is larger than that only until it is compressed', () => {
  expect(said(6_400, 3_200)).toEqual([])
})

test('the size is said with the place', () => {
  const [found] = diagnosticsOnPages('page-weight-iw10', { html: pageWith(noise(13_600)) })

  expect(found?.details).toEqual([
    expect.stringMatching(
      /^Stands on 2 pages: dist\/acme\/index\.html:1 \(\d\d,\d{3} bytes\), dist\/acme\/en\/cookies\/index\.html:1 \(\d\d,\d{3} bytes\)\.$/
    )
  ])
})
