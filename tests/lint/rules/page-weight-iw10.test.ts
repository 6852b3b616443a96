import { expect, test } from 'vitest'
import { saidOfPage } from '../../support/found-by.ts'
import { pageText } from '../../support/page-text.ts'

const said = (length: number) => saidOfPage('page-weight-iw10', pageText().padEnd(length, ' '))

test('a page of more than 13,000 bytes needs a second round trip', () => {
  expect(said(13_001)).toEqual([
    'The page has 13001 bytes when it is compressed, and 13000 arrive in one go.'
  ])
})

test('a page of 13,000 bytes arrives in one go', () => {
  expect(said(13_000)).toEqual([])
})
