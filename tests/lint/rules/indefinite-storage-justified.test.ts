import { expect, test } from 'vitest'
import { cookieWith, foundBy } from '../../support/found-by.ts'

const found = (fields: Readonly<Record<string, string>>, ...more: readonly string[]) =>
  foundBy('indefinite-storage-justified', cookieWith(fields, ...more))

test('in Brazil, what needs consent does not stay for ever', () => {
  expect(found({ category: 'statistics', duration: 'until-cleared' }, 'br')).toEqual([
    'advice at duration: until-cleared'
  ])
})

test('a necessary one may, and so may one elsewhere', () => {
  expect([
    ...found({ duration: 'until-cleared' }, 'br'),
    ...found({ category: 'statistics', duration: 'until-cleared' }, 'es')
  ]).toEqual([])
})
