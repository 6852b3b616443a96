import { expect, test } from 'vitest'
import { foundBy, tenant } from '../../support/found-by.ts'

const found = (date: string, ...lines: readonly string[]) =>
  foundBy('in-notice-actions', tenant('jurisdictions: [in]', ...lines), { date })

test('from May 2027 a notice in India leads to where rights are used', () => {
  expect([found('2027-05-12').length, found('2027-05-13').length]).toEqual([0, 1])
})

test('a notice that leads there is right', () => {
  expect(found('2027-06-01', 'rightsUrl: https://acme.in/rights')).toEqual([])
})
