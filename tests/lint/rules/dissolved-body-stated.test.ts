import { expect, test } from 'vitest'
import { foundBy, tenant } from '../../support/found-by.ts'

const DISSOLVED =
  'dissolved: { body: INAI, on: 2025-03-21, successor: S, successorUrl: https://s.mx/, source: https://dof.mx/ }'

test('a site in the name of a body that is gone says so', () => {
  expect(foundBy('dissolved-body-stated', tenant('name: INAI'))).toEqual(['error at name: INAI'])
})

test('a site that says so, and one before the body was dissolved, are right', () => {
  expect(foundBy('dissolved-body-stated', tenant('name: INAI', DISSOLVED))).toEqual([])
  expect(foundBy('dissolved-body-stated', tenant('name: INAI'), { date: '2025-03-20' })).toEqual([])
})
