import { expect, test } from 'vitest'
import { cookieWith, foundBy } from '../../support/found-by.ts'

const found = (fields: Readonly<Record<string, string>>, ...more: readonly string[]) =>
  foundBy('legal-basis-stated', cookieWith(fields, ...more))

test('personal data has a legal ground', () => {
  expect(found({ personalData: 'true' })).toEqual(['error at personalData: true'])
})

test('a ground is enough, and without personal data none is needed', () => {
  expect([
    ...found({ personalData: 'true', legalBasis: 'public-task' }),
    ...found({ personalData: 'false' })
  ]).toEqual([])
})
