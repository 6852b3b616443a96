import { expect, test } from 'vitest'
import { foundBy, tenant } from '../../support/found-by.ts'

const found = (...lines: readonly string[]) => foundBy('last-updated-fresh', tenant(...lines))

test('a day in the future is an error', () => {
  expect(found('updated: 2026-11-26')).toEqual(['error at updated: 2026-11-26'])
})

test('a day of more than a year ago is a warning', () => {
  expect(found('updated: 2025-11-24')).toEqual(['warning at updated: 2025-11-24'])
})

test('the day itself, and a year ago, are right', () => {
  expect([...found('updated: 2026-11-25'), ...found('updated: 2025-11-25')]).toEqual([])
})
