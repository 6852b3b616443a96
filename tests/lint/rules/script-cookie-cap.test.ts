import { expect, test } from 'vitest'
import { cookieWith, foundBy } from '../../support/found-by.ts'

const found = (fields: Readonly<Record<string, string>>, ...more: readonly string[]) =>
  foundBy('script-cookie-cap', cookieWith(fields, ...more))

test('a cookie of a script for a month is deleted earlier by Safari', () => {
  expect(found({ setBy: 'script', duration: 'P1M' })).toEqual(['advice at duration: P1M'])
})

test('a ceiling, a week, and a cookie of the server are right', () => {
  expect([
    ...found({ setBy: 'script', duration: 'up to P1M' }),
    ...found({ setBy: 'script', duration: 'P7D' }),
    ...found({ setBy: 'server', duration: 'P1M' })
  ]).toEqual([])
})
