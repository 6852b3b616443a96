import { expect, test } from 'vitest'
import { cookieWith, foundBy } from '../../support/found-by.ts'

const EXEMPT = {
  category: 'statistics',
  basis: 'exempt-audience',
  party: 'first',
  providerRole: 'processor'
}

const found = (fields: Readonly<Record<string, string>>, ...more: readonly string[]) =>
  foundBy('fr-audience-exemption', cookieWith(fields, ...more))

test('each condition that is not kept is named', () => {
  expect(
    found({
      ...EXEMPT,
      party: 'third',
      providerRole: 'controller',
      recipients: '[Ads Ltd]',
      renewedOnVisit: 'true',
      duration: 'P14M',
      retention: 'P26M'
    })
  ).toEqual([
    'warning at duration: P14M',
    'error at recipients: [Ads Ltd]',
    'error at party: third',
    'error at providerRole: controller',
    'warning at renewedOnVisit: true',
    'warning at retention: P26M'
  ])
})

test('at the limits of 13 and 25 months it is exempt', () => {
  expect(found({ ...EXEMPT, duration: 'P13M', retention: 'P25M' })).toEqual([])
})

test('with consent, no condition has to be kept', () => {
  expect(found({ ...EXEMPT, basis: 'consent', party: 'third' })).toEqual([])
})
