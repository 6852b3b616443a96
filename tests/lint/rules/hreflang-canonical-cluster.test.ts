import { expect, test } from 'vitest'
import { saidOfPage } from '../../support/found-by.ts'
import { pageText } from '../../support/page-text.ts'

const said = (...changes: readonly (readonly [string, string])[]) =>
  saidOfPage('hreflang-canonical-cluster', pageText(...changes))

test('a page has its own canonical address', () => {
  expect(said(['/en/cookies/">', '/fr/cookies/">'])).toEqual([
    'The page has no canonical address of its own, or several.'
  ])
})

test('another language is named by its whole address, and once', () => {
  expect(
    said([
      '<link rel="stylesheet"',
      '<link rel="alternate" hreflang="fr" href="/fr/"><link rel="alternate" hreflang="fr" href="https://a.org/"><link rel="stylesheet"'
    ])
  ).toEqual([
    'The page names a language twice.',
    'The page names another language by an address that is not complete.'
  ])
})

test('a page in one language needs no other link', () => {
  expect(said()).toEqual([])
})
