import { expect, test } from 'vitest'
import { foundBy, tenant } from '../../support/found-by.ts'

const found = (...lines: readonly string[]) => foundBy('rights-page-required', tenant(...lines))

test('a site that leads to no such page is a warning', () => {
  expect(found('jurisdictions: [fr]')).toEqual([
    'warning at controller: { name: Acme Council, email: privacy@acme.example.org }'
  ])
})

test('a page about rights, or a privacy notice, is right', () => {
  expect([
    ...found('jurisdictions: [fr]', 'rightsUrl: https://acme.org/rights'),
    ...found('jurisdictions: [fr]', 'privacyUrl: https://acme.org/privacy')
  ]).toEqual([])
})
