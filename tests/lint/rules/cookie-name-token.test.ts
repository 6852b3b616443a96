import { expect, test } from 'vitest'
import { cookieWith, foundBy } from '../../support/found-by.ts'

const found = (fields: Readonly<Record<string, string>>, ...more: readonly string[]) =>
  foundBy('cookie-name-token', cookieWith(fields, ...more))

test('an identifier in a name is different for each visitor', () => {
  expect(found({ name: '_hjSession_1234567' })).toEqual(['warning at - name: _hjSession_1234567'])
})

test('a pattern is right, and so are a few digits', () => {
  expect([...found({ name: '"_hjSession_*"' }), ...found({ name: 'v2_2024' })]).toEqual([])
})
