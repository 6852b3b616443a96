import { expect, test } from 'vitest'
import { cookieWith, foundBy } from '../../support/found-by.ts'

const found = (fields: Readonly<Record<string, string>>, ...more: readonly string[]) =>
  foundBy('consent-basis-valid', cookieWith(fields, ...more))

test('statistics have to say whether consent is asked for', () => {
  expect(found({ category: 'statistics' })).toEqual(['error at - name: c'])
})

test('an exemption of the United Kingdom is none in France', () => {
  expect(found({ category: 'statistics', basis: 'gb-statistical' }, 'gb, fr')).toEqual([
    'error at basis: gb-statistical'
  ])
})

test('Germany knows no exemption for statistics', () => {
  expect(found({ category: 'statistics', basis: 'exempt-audience' }, 'de')).toEqual([
    'error at basis: exempt-audience'
  ])
})

test('consent, and the exemption in its own country, are right', () => {
  expect([
    ...found({ category: 'statistics', basis: 'consent' }),
    ...found({ category: 'statistics', basis: 'gb-statistical' }, 'gb')
  ]).toEqual([])
})
