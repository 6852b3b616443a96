import { expect, test } from 'vitest'
import { cookieWith, foundBy } from '../../support/found-by.ts'

const found = (fields: Readonly<Record<string, string>>, ...more: readonly string[]) =>
  foundBy('party-matches-domain', cookieWith(fields, ...more))

test('a first party on the domain of somebody else is none', () => {
  expect(found({ party: 'first', domain: 'ads.example.com' })).toEqual(['error at party: first'])
})

test('a third party on the host of the site is the site', () => {
  expect(found({ party: 'third', domain: 'acme.example.org' })).toEqual(['error at party: third'])
})

test('the host of the site, and a domain above it, are its own', () => {
  expect([
    ...found({ party: 'first', domain: '.example.org' }),
    ...found({ party: 'third', domain: 'notexample.org' })
  ]).toEqual([])
})
