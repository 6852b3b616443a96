import { expect, test } from 'vitest'
import { saidOfPage } from '../../support/found-by.ts'
import { pageText } from '../../support/page-text.ts'

const said = (...changes: readonly (readonly [string, string])[]) =>
  saidOfPage('inventory-parity', pageText(...changes))

test('a cookie that is not on the page is missing', () => {
  expect(said(['>sessionid<', '>session<'])).toEqual([
    'The page does not list the cookies of the site: "sessionid" is missing, "session" is none of them.'
  ])
})

test('a page with the cookies of the site is right', () => {
  expect(said()).toEqual([])
})
