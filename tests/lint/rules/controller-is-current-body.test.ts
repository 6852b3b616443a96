import { expect, test } from 'vitest'
import { foundBy, tenant } from '../../support/found-by.ts'

const found = (...lines: readonly string[]) =>
  foundBy('controller-is-current-body', tenant(...lines))

test('a body that was dissolved is not answerable', () => {
  expect(found('controller: { name: INAI, email: a@inai.mx }')).toEqual([
    'error at controller: { name: INAI, email: a@inai.mx }'
  ])
})

test('a body that was dissolved takes no complaints', () => {
  expect(found('authority: { name: INAI, url: https://inai.mx/ }')).toEqual([
    'error at authority: { name: INAI, url: https://inai.mx/ }'
  ])
})

test('a public body is not the vendor of its platform', () => {
  expect(found('publicBody: ES', 'controller: { name: Opendatasoft, email: a@b.org }')).toEqual([
    'error at controller: { name: Opendatasoft, email: a@b.org }'
  ])
})

test('a vendor that says itself that it runs its site is right', () => {
  expect(found('controller: { name: Opendatasoft, email: a@b.org }')).toEqual([])
})
