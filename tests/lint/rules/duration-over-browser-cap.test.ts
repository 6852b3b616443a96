import { expect, test } from 'vitest'
import { cookieWith, foundBy } from '../../support/found-by.ts'

const found = (fields: Readonly<Record<string, string>>, ...more: readonly string[]) =>
  foundBy('duration-over-browser-cap', cookieWith(fields, ...more))

test('a cookie for two years is more than browsers keep', () => {
  expect(found({ duration: 'P2Y' })).toEqual(['warning at duration: P2Y'])
})

test('400 days are kept, and web storage has no such limit', () => {
  expect([
    ...found({ duration: 'P400D' }),
    ...found({ duration: 'until-cleared', storage: 'local-storage' })
  ]).toEqual([])
})

test('one of the cookies that a pattern covers counts too', () => {
  expect(found({ name: '"c*"', covers: '[{ name: ca, duration: P401D }]' })).toEqual([
    'warning at covers: [{ name: ca, duration: P401D }]'
  ])
})
