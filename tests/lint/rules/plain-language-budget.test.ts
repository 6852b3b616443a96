import { expect, test } from 'vitest'
import { cookieWith, foundBy } from '../../support/found-by.ts'

const found = (purpose: string) => foundBy('plain-language-budget', cookieWith({ purpose }))

test('a purpose that hedges is advised to be plain', () => {
  expect(found('{ en: To keep what you may have stored }')).toEqual([
    'advice at purpose: { en: To keep what you may have stored }'
  ])
})

test('a purpose of more than 25 words is too long, and one of 25 is not', () => {
  const words = (count: number) => `{ en: ${Array(count).fill('word').join(' ')} }`

  expect([found(words(26)).length, found(words(25)).length]).toEqual([1, 0])
})

test('the month of May, in another language, is no hedge', () => {
  expect(found('{ en: To keep what this test has stored, nl: Om in mei iets te bewaren }')).toEqual(
    []
  )
})
