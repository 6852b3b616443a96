import { expect, test } from 'vitest'
import { cookieWith, foundBy } from '../../support/found-by.ts'

const found = (fields: Readonly<Record<string, string>>, ...more: readonly string[]) =>
  foundBy('gb-statistical-exception', cookieWith(fields, ...more))

test('each condition that is not kept is named', () => {
  expect(found({ category: 'preferences', basis: 'gb-statistical' }, 'gb')).toEqual([
    'error at - name: c',
    'error at - name: c',
    'error at category: preferences'
  ])
})

test('statistics by a processor to which readers object are right', () => {
  expect(
    found(
      {
        category: 'statistics',
        basis: 'gb-statistical',
        providerRole: 'processor',
        objectionUrl: 'https://acme.org/object'
      },
      'gb'
    )
  ).toEqual([])
})
