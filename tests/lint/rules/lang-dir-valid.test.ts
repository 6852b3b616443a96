import { expect, test } from 'vitest'
import { saidOfPage } from '../../support/found-by.ts'
import { pageText } from '../../support/page-text.ts'

const said = (...changes: readonly (readonly [string, string])[]) =>
  saidOfPage('lang-dir-valid', pageText(...changes))

test('a page says its own language', () => {
  expect(said(['lang="en"', 'lang="fr"'])).toEqual([
    'The page says the language "fr", and is in "en".'
  ])
})

test('the name of a cookie is no word to translate', () => {
  expect(said([' translate="no"', ''])).toEqual([
    'The name "sessionid" can be translated like a word.'
  ])
})

test('a page that does both is right', () => {
  expect(said()).toEqual([])
})
