import { expect, test } from 'vitest'
import { cookieWith, foundBy } from '../../support/found-by.ts'

const found = (fields: Readonly<Record<string, string>>, ...more: readonly string[]) =>
  foundBy('category-basis-consistent', cookieWith(fields, ...more))

test('advertising is not exempt', () => {
  expect(found({ category: 'marketing', basis: 'exempt-necessary' })).toEqual([
    'error at basis: exempt-necessary'
  ])
})

test('what needs consent is not necessary', () => {
  expect(found({ basis: 'consent' })).toEqual(['error at basis: consent'])
})

test('a necessary cookie of somebody else has to be justified', () => {
  expect(found({ party: 'third' })).toEqual(['warning at party: third'])
})

test('a justified one is right, and so is consent to advertising', () => {
  expect([
    ...found({ party: 'third', basis: 'exempt-necessary' }),
    ...found({ category: 'marketing', basis: 'consent' })
  ]).toEqual([])
})
