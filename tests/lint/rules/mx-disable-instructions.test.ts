import { expect, test } from 'vitest'
import { foundBy, tenant } from '../../support/found-by.ts'

const found = (...lines: readonly string[]) => foundBy('mx-disable-instructions', tenant(...lines))

test('in Mexico, a company without privacy notice is an error', () => {
  expect(found('jurisdictions: [mx]')).toEqual([
    'error at controller: { name: Acme Council, email: privacy@acme.example.org }'
  ])
})

test('how to switch cookies off is not left out, which for a public body is a warning', () => {
  expect(
    found(
      'jurisdictions: [mx]',
      'publicBody: MX',
      'privacyUrl: https://acme.mx/aviso',
      'omit: [cookies/browser-settings]'
    )
  ).toEqual(['warning at omit: [cookies/browser-settings]'])
})

test('a site with both is right, and elsewhere neither is asked for', () => {
  expect([
    ...found('jurisdictions: [mx]', 'privacyUrl: https://acme.mx/aviso'),
    ...found('jurisdictions: [fr]')
  ]).toEqual([])
})
