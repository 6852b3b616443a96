import { expect, test } from 'vitest'
import { cookieWith, foundBy } from '../../support/found-by.ts'

const without = (category: string, law = 'fr', more = {}) => {
  const files = cookieWith({ category, ...more }, law)
  const text = files['tenants/acme.yaml']?.replace(/ *recipients: \[\]\n/, '')
  return foundBy('third-party-access-stated', { 'tenants/acme.yaml': text })
}

test('nobody says who has access to a cookie with consent: an error', () => {
  expect(without('statistics')).toEqual(['error at - name: c'])
})

test('nobody says who has access to a necessary one: a warning', () => {
  expect(without('necessary')).toEqual(['warning at - name: c'])
})

test('"nobody" is a statement, and a third party that is named has access', () => {
  expect(foundBy('third-party-access-stated', cookieWith({ category: 'statistics' }))).toEqual([])
  expect(without('statistics', 'fr', { party: 'third' })).toEqual([])
})
