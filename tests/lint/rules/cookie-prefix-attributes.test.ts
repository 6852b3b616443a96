import { expect, test } from 'vitest'
import { cookieWith, foundBy } from '../../support/found-by.ts'

const found = (fields: Readonly<Record<string, string>>, ...more: readonly string[]) =>
  foundBy('cookie-prefix-attributes', cookieWith(fields, ...more))

test('a prefix promises attributes', () => {
  expect(
    found({ name: '__Host-id', secure: 'false', domain: 'acme.example.org', path: '/a' })
  ).toEqual(['error at secure: false', 'error at domain: acme.example.org', 'error at path: /a'])
})

test('a prefix with other capitals is a warning', () => {
  expect(found({ name: '__host-id' })).toEqual(['warning at - name: __host-id'])
})

test('__Http- wants HttpOnly', () => {
  expect(found({ name: '__Http-id', httpOnly: 'false' })).toEqual(['error at httpOnly: false'])
})

test('attributes that keep the promise are right, and web storage makes none', () => {
  expect([
    ...found({ name: '__Host-id', secure: 'true', path: '/' }),
    ...found({
      name: '__Host-id',
      secure: 'false',
      storage: 'local-storage',
      duration: 'until-cleared'
    })
  ]).toEqual([])
})
