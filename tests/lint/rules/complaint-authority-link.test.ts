import { expect, test } from 'vitest'
import { foundBy, tenant } from '../../support/found-by.ts'

const found = (...lines: readonly string[]) => foundBy('complaint-authority-link', tenant(...lines))

test('a site in the EU without authority is an error', () => {
  expect(found('jurisdictions: [fr]')).toEqual([
    'error at controller: { name: Acme Council, email: privacy@acme.example.org }'
  ])
})

test('an authority of another country is a warning', () => {
  expect(
    found('jurisdictions: [fr]', 'authority: { name: ICO, url: https://ico.org.uk/ }')
  ).toEqual(['warning at authority: { name: ICO, url: https://ico.org.uk/ }'])
})

test('the authority of the country is right, on any of its hosts', () => {
  expect(
    found('jurisdictions: [fr]', 'authority: { name: CNIL, url: https://www.cnil.fr/ }')
  ).toEqual([])
})
