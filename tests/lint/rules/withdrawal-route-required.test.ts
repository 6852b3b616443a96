import { expect, test } from 'vitest'
import { checkedFrom, cookieWith, foundBy } from '../../support/found-by.ts'

const found = (fields: Readonly<Record<string, string>>, ...more: readonly string[]) =>
  foundBy('withdrawal-route-required', cookieWith(fields, ...more))

test('consent without a way back is an error', () => {
  expect(found({ basis: 'consent' })).toEqual(['error at cookies:'])
})

test('where reading has found it, the rule gives its reason, and does not repeat it', () => {
  const all = checkedFrom(cookieWith({ category: 'statistics' }))
  const said = all.filter(({ rule }) => rule?.id === 'withdrawal-route-required')

  expect(said.map(({ code }) => code)).toEqual(['no-withdrawal-route'])
})

test('a page for it is right, and necessary cookies need none', () => {
  expect([
    ...found({ basis: 'consent' }, 'fr', 'preferencesUrl: https://acme.org/cookies'),
    ...found({ category: 'necessary' })
  ]).toEqual([])
})
