import { expect, test } from 'vitest'
import { cookieWith, foundBy } from '../../support/found-by.ts'

const found = (fields: Readonly<Record<string, string>>, ...more: readonly string[]) =>
  foundBy('choice-lifetime', cookieWith(fields, ...more))

test('in France, a choice is kept for six months at most: advice', () => {
  expect(found({ name: 'cookies_preferences', duration: 'P13M' })).toEqual([
    'advice at duration: P13M'
  ])
})

test('in Spain, for two years at most', () => {
  expect(found({ name: 'cookie_consent', duration: 'P25M' }, 'es')).toEqual([
    'warning at duration: P25M'
  ])
})

test('in Italy, for six months at least', () => {
  expect(found({ name: 'cookie_consent', duration: 'P5M' }, 'it')).toEqual([
    'warning at duration: P5M'
  ])
})

test('six months are right everywhere, and other cookies are not meant', () => {
  expect([
    ...found({ name: 'cookie_consent', duration: 'P6M' }, 'fr, es, it'),
    ...found({ name: 'session', duration: 'P13M' })
  ]).toEqual([])
})
