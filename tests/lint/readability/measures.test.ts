import { expect, test } from 'vitest'
import { measuresOf } from '../../../src/lint/readability/measures.ts'
import { countsOf, lengthOf } from '../../../src/lint/readability/prose.ts'

/** Ten words of two syllables and five letters in one sentence. */
const COUNTS = { sentences: 1, words: 10, syllables: 20, letters: 50 }

test.for([
  ['en', 'Flesch', 27.5],
  ['fr', 'Flesch for French', 49.7],
  ['es', 'Fernández-Huerta', 76.6],
  ['de', 'Amstad', 53],
  ['it', 'Gulpease', 69],
  ['nl', 'Flesch-Douma', 43.5],
  ['pt', 'Flesch for Portuguese', 69.5],
  ['ru', 'Oborneva', 73.6]
] as const)('in %s the formula is %s', ([language, name, ease]) => {
  const [formula] = measuresOf(language).formulas

  expect([formula?.name, Number(formula?.ease(COUNTS).toFixed(1))]).toEqual([name, ease])
})

test.for(['ar', 'zh', 'tr'])('no formula is made up for %s', (language) => {
  expect(measuresOf(language).formulas).toEqual([])
})

test('words, syllables and letters are counted without names, numbers and addresses', () => {
  expect(countsOf('Cookies of {host} last 13 months: https://a.example.org.', 'en')).toEqual({
    sentences: 1,
    words: 4,
    syllables: 5,
    letters: 19
  })
})

test('Chinese is measured by characters, other languages by words', () => {
  expect([lengthOf('浏览器会保存 Cookie。', 'zh'), lengthOf("l'utente usa il sito", 'it')]).toEqual(
    [6, 4]
  )
})
