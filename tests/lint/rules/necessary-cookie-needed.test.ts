import { expect, test } from 'vitest'
import { cookieWith, foundBy } from '../../support/found-by.ts'

const found = (fields: Readonly<Record<string, string>>, ...more: readonly string[]) =>
  foundBy('necessary-cookie-needed', cookieWith(fields, ...more))

test('news about products are not necessary', () => {
  expect(found({ purpose: '{ en: To show notifications about new products }' })).toEqual([
    'warning at category: necessary'
  ])
})

test('keeping a refusal is, whatever was refused', () => {
  expect(found({ purpose: '{ en: To remember that the visitor refused statistics }' })).toEqual([])
})

test('the same purpose in another category is right', () => {
  expect(
    found({ category: 'preferences', purpose: '{ en: To show news about new products }' })
  ).toEqual([])
})
