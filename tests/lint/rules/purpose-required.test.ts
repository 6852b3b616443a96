import { expect, test } from 'vitest'
import { catalogWith } from '../../support/catalog-with.ts'
import { checkedFrom } from '../../support/found-by.ts'

const found = (words: string) =>
  checkedFrom({
    ...catalogWith('category: necessary, duration: P1D, unconfirmed: [party]'),
    'content/en/catalog/test.yaml': words
  }).filter(({ rule }) => rule?.id === 'purpose-required')

test('a cookie of the catalog without words is refused, with the reason of the rule', () => {
  expect(
    found('d: { function: F, purpose: To keep what was stored }').map(({ code }) => code)
  ).toEqual(['words-missing'])
})

test('a cookie with a purpose is right', () => {
  expect(found('c: { function: F, purpose: To keep what was stored }')).toEqual([])
})
