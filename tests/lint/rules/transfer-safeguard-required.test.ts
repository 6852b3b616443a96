import { expect, test } from 'vitest'
import { cookieWith, foundBy } from '../../support/found-by.ts'

const found = (fields: Readonly<Record<string, string>>, ...more: readonly string[]) =>
  foundBy('transfer-safeguard-required', cookieWith(fields, ...more))

test('data in a country without decision needs a safeguard', () => {
  expect(found({ providerCountry: 'US', personalData: 'true' })).toEqual(['error at - name: c'])
})

test('a safeguard has an address', () => {
  expect(
    found({ providerCountry: 'US', transfers: '[{ country: US, mechanism: standard-clauses }]' })
  ).toEqual(['error at transfers: [{ country: US, mechanism: standard-clauses }]'])
})

test('France and Japan are safe, and without personal data nothing is transferred', () => {
  expect([
    ...found({ providerCountry: 'FR', personalData: 'true' }),
    ...found({ providerCountry: 'JP', personalData: 'true' }),
    ...found({ providerCountry: 'US', personalData: 'false' })
  ]).toEqual([])
})

test('the decision for Brazil counts from its day on, that for the United Kingdom up to its last', () => {
  const on = (date: string, providerCountry: string) =>
    foundBy('transfer-safeguard-required', cookieWith({ providerCountry, personalData: 'true' }), {
      date
    }).length

  expect([on('2026-01-25', 'BR'), on('2026-01-26', 'BR')]).toEqual([1, 0])
  expect([on('2031-12-27', 'GB'), on('2031-12-28', 'GB')]).toEqual([0, 1])
})
