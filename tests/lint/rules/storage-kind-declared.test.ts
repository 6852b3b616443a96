import { expect, test } from 'vitest'
import { cookieWith, foundBy } from '../../support/found-by.ts'

const found = (fields: Readonly<Record<string, string>>, ...more: readonly string[]) =>
  foundBy('storage-kind-declared', cookieWith(fields, ...more))

test('local storage does not run out', () => {
  expect(found({ storage: 'local-storage', duration: 'P1Y' })).toEqual(['warning at duration: P1Y'])
})

test('session storage ends with the session', () => {
  expect(found({ storage: 'session-storage', duration: 'until-cleared' })).toEqual([
    'warning at duration: until-cleared'
  ])
})

test('what the site deletes by itself before is right', () => {
  expect([
    ...found({ storage: 'local-storage', duration: 'up to P1Y' }),
    ...found({ storage: 'session-storage', duration: 'session' })
  ]).toEqual([])
})
