import { expect, test } from 'vitest'
import { cookieWith, foundBy } from '../../support/found-by.ts'

const found = (fields: Readonly<Record<string, string>>, ...more: readonly string[]) =>
  foundBy('locale-complete', cookieWith(fields, ...more))

test('a long text that is the same in two languages was not translated', () => {
  expect(
    found({
      purpose:
        '{ en: To remember which layers of the map were shown, fr: To remember which layers of the map were shown }'
    })
  ).toEqual([
    'error at purpose: { en: To remember which layers of the map were shown, fr: To remember which layers of the map were shown }'
  ])
})

test('a short one can be the same, and so can English of two places', () => {
  expect([
    ...found({ purpose: '{ en: Session cookie of the site, nl: Session cookie of the site }' }),
    ...found({
      purpose:
        '{ en: To remember which layers were shown, en-gb: To remember which layers were shown }'
    })
  ]).toEqual([])
})
