import { expect, test } from 'vitest'
import { cookieWith, foundBy } from '../../support/found-by.ts'

const found = (fields: Readonly<Record<string, string>>, ...more: readonly string[]) =>
  foundBy('retention-required', cookieWith(fields, ...more))

test('personal data has an end', () => {
  expect(found({ personalData: 'true' })).toEqual(['error at personalData: true'])
})

test('a retention is enough, and without personal data none is needed', () => {
  expect([
    ...found({ personalData: 'true', retention: 'P25M' }),
    ...found({ personalData: 'false' })
  ]).toEqual([])
})
