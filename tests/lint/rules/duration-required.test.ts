import { expect, test } from 'vitest'
import { catalogWith } from '../../support/catalog-with.ts'
import { foundBy } from '../../support/found-by.ts'
import { tenantWith } from '../../support/tenant-with.ts'

const found = (cookie: string, jurisdiction = 'fr') =>
  foundBy('duration-required', {
    ...catalogWith(cookie),
    'tenants/acme.yaml': tenantWith(`jurisdictions: [${jurisdiction}]`, 'services: [test]')
  })

test('a cookie with consent and without duration is an error, where the cookie is described', () => {
  expect(found('category: statistics, unconfirmed: [duration, party]')).toEqual([
    expect.stringContaining('error at - { name: c')
  ])
})

test('a necessary cookie without duration is a warning', () => {
  expect(found('category: necessary, unconfirmed: [duration, party]')).toEqual([
    expect.stringContaining('warning at - { name: c')
  ])
})

test('a cookie with a duration is right, and so is one under a law that does not ask', () => {
  expect(found('category: statistics, duration: P1D, unconfirmed: [party]')).toEqual([])
  expect(found('category: statistics, unconfirmed: [duration, party]', 'mx')).toEqual([])
})
