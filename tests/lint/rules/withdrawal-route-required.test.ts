import { expect, test } from 'vitest'
import { cookieWith, foundBy } from '../../support/found-by.ts'

const found = (fields: Readonly<Record<string, string>>, ...more: readonly string[]) =>
  foundBy('withdrawal-route-required', cookieWith(fields, ...more))

test('consent without a way back is an error', () => {
  expect(found({ category: 'statistics' })).toEqual(['error at cookies:'])
})

test('a page for it is right, and necessary cookies need none', () => {
  expect([
    ...found({ category: 'statistics' }, 'fr', 'preferencesUrl: https://acme.org/cookies'),
    ...found({ category: 'necessary' })
  ]).toEqual([])
})
