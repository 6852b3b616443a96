import { expect, test } from 'vitest'
import { cookieWith, foundBy } from '../../support/found-by.ts'

const found = (fields: Readonly<Record<string, string>>, ...more: readonly string[]) =>
  foundBy('cross-site-cookie-secure', cookieWith(fields, ...more))

test('a cookie that is sent across sites is secure', () => {
  expect(found({ sameSite: 'none', secure: 'false' })).toEqual(['error at secure: false'])
})

test('a partitioned cookie is secure', () => {
  expect(found({ partitioned: 'true', secure: 'false' })).toEqual(['error at secure: false'])
})

test('a secure one is right, and so is one that stays on its site', () => {
  expect([
    ...found({ sameSite: 'none', secure: 'true' }),
    ...found({ sameSite: 'lax', secure: 'false' })
  ]).toEqual([])
})
