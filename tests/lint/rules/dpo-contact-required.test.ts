import { expect, test } from 'vitest'
import { foundBy, tenant } from '../../support/found-by.ts'

const found = (...lines: readonly string[]) => foundBy('dpo-contact-required', tenant(...lines))

test('a public body in the EU without officer is an error', () => {
  expect(found('publicBody: ES', 'jurisdictions: [es]')).toEqual([
    'error at controller: { name: Acme Council, email: privacy@acme.example.org }'
  ])
})

test('a public body with an officer is right', () => {
  expect(
    found(
      'publicBody: ES',
      'jurisdictions: [es]',
      'controller: { name: A, email: a@b.org, dpo: { email: c@b.org } }'
    )
  ).toEqual([])
})

test('a company needs none, and neither does a public body elsewhere', () => {
  expect([
    ...found('jurisdictions: [es]'),
    ...found('publicBody: MX', 'jurisdictions: [mx]')
  ]).toEqual([])
})
