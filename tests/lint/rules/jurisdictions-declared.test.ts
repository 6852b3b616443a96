import { expect, test } from 'vitest'
import { foundBy, tenant } from '../../support/found-by.ts'

const found = (...lines: readonly string[]) => foundBy('jurisdictions-declared', tenant(...lines))

test('a tenant of which nobody says the law is asked for it', () => {
  expect(found()).toEqual(['warning at name: Acme'])
})

test('the law of a public body is among those of its site', () => {
  expect(found('publicBody: ES', 'jurisdictions: [gb]')).toEqual(['warning at jurisdictions: [gb]'])
})

test('a tenant that names its law is right', () => {
  expect(found('publicBody: ES', 'jurisdictions: [es]')).toEqual([])
})
