import { expect, test } from 'vitest'
import { cookieWith, foundBy } from '../../support/found-by.ts'

const found = (fields: Readonly<Record<string, string>>, ...more: readonly string[]) =>
  foundBy('provider-identity-required', cookieWith(fields, ...more))

test('a third party without privacy policy is an error', () => {
  expect(found({ party: 'third' })).toEqual(['error at - name: c'])
})

test('a third party with one, and a first party without, are right', () => {
  expect([
    ...found({ party: 'third', providerUrl: 'https://p.example.org/privacy' }),
    ...found({ party: 'first' })
  ]).toEqual([])
})
