import { expect, test } from 'vitest'
import { saidOfPage } from '../../support/found-by.ts'
import { pageText } from '../../support/page-text.ts'

const said = (...changes: readonly (readonly [string, string])[]) =>
  saidOfPage('html-valid', pageText(...changes))

test('an id stands once', () => {
  expect(said(['<h2>', '<h2 id="main">'])).toEqual(['The id "main" stands on two elements.'])
})

test('a reference leads somewhere', () => {
  expect(said(['href="#main"', 'href="#top"'])).toEqual([
    'Nothing has the id "top", to which a reference leads.'
  ])
})

test('headings skip no level', () => {
  expect(said(['<h2>', '<h3>'], ['</h2>', '</h3>'])).toEqual([
    'A heading of level 3 follows one of level 1.'
  ])
})

test('a page with none of it is right', () => {
  expect(said()).toEqual([])
})
