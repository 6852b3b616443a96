import { expect, test } from 'vitest'
import { pageWith, saidOfPage } from '../../support/found-on-page.ts'
import { tenantWith } from '../../support/tenant-with.ts'

const row = (name: string, text: string) =>
  `<tr><th scope="row"><code>${name}</code></th><td>${text}</td></tr>`

const said = (...rows: string[]) =>
  saidOfPage('inventory-parity', {
    html: pageWith(`<table>\n${rows.join('\n')}\n</table>`),
    files: {
      'tenants/acme.yaml': tenantWith(
        'columns: [provider, name, duration]',
        'cookies: [{ name: a, provider: Acme Ltd, category: necessary, duration: P1D, purpose: To test }]'
      )
    }
  })

test('a cookie that the page leaves out is found', () => {
  expect(said()).toEqual(['1: The page does not list "a", which the site uses.'])
})

test('a row too many is found, of another cookie or of the same', () => {
  expect(said(row('a', 'Acme Ltd 1 day'), row('a', 'Acme Ltd 1 day'), row('b', ''))).toEqual([
    '13: The page lists "a", which is no cookie of this site, or lists it twice.',
    '14: The page lists "b", which is no cookie of this site, or lists it twice.'
  ])
})

test('a value that differs from the files is found', () => {
  expect(said(row('a', 'Acme Ltd 2 days'))).toEqual([
    '12: The row of "a" does not show its duration: "1 day".'
  ])
})

test('a row with all values is right, whatever else it says', () => {
  expect(said(row('a', 'Set by\n  Acme Ltd, for 1 day'))).toEqual([])
})
