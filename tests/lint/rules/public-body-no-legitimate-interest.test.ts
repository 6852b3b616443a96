import { expect, test } from 'vitest'
import { cookieWith, foundBy } from '../../support/found-by.ts'

const found = (fields: Readonly<Record<string, string>>, ...more: readonly string[]) =>
  foundBy('public-body-no-legitimate-interest', cookieWith(fields, ...more))

test('a public body does not rely on its own interest', () => {
  expect(found({ legalBasis: 'legitimate-interest' }, 'es', 'publicBody: ES')).toEqual([
    'warning at legalBasis: legitimate-interest'
  ])
})

test('a company may, and a public task is right', () => {
  expect([
    ...found({ legalBasis: 'legitimate-interest' }, 'es'),
    ...found({ legalBasis: 'public-task' }, 'es', 'publicBody: ES')
  ]).toEqual([])
})
