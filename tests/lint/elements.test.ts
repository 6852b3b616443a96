import { expect, test } from 'vitest'
import { ELEMENTS } from '../../src/lint/elements.ts'
import { RULE_IDS } from '../../src/lint/rules.ts'
import { catalogWith } from '../support/catalog-with.ts'
import { fleetFrom } from '../support/report-from.ts'
import type { Files } from '../support/site-from.ts'
import { tenantWith } from '../support/tenant-with.ts'

/** How the elements stand in the policy of the tenant "acme", by their ids. */
function statesOf(changes: Files): Record<string, string | undefined> {
  const [tenant] = fleetFrom(changes).tenants
  return Object.fromEntries(ELEMENTS.map(({ id }, index) => [id, tenant?.elements[index]]))
}

const acme = (...lines: string[]) => ({ 'tenants/acme.yaml': tenantWith(...lines) })

/** The state of one element where the only cookie has these facts. */
const withCookie = (id: string, facts: string, jurisdiction = 'fr') =>
  statesOf({
    ...catalogWith(facts),
    ...acme(`jurisdictions: [${jurisdiction}]`, 'cookies: []', 'services: [test]')
  })[id]

test('there are twenty elements, each with a source, and the rules about them exist', () => {
  expect(ELEMENTS.map(({ id }) => id)).toEqual(
    Array.from({ length: 20 }, (_, index) => `E${index + 1}`)
  )
  expect(ELEMENTS.flatMap(({ rules }) => rules).filter((id) => !RULE_IDS.includes(id))).toEqual([])
})

test.for([
  ['E4', 'category: marketing, duration: P1D, party: first', 'unknown'],
  ['E4', 'category: marketing, duration: P1D, party: first, personalData: false', 'not-asked'],
  ['E4', 'category: marketing, duration: P1D, party: first, personalData: true', 'missing'],
  ['E5', 'category: statistics, duration: P1D, party: first', 'missing'],
  ['E5', 'category: statistics, duration: P1D, party: first, basis: consent', 'stated'],
  ['E6', 'category: necessary, party: first, unconfirmed: [duration]', 'missing'],
  ['E6', 'category: necessary, party: first, duration: P1D', 'stated'],
  ['E7', 'category: necessary, party: first, duration: P1D', 'missing'],
  ['E7', 'category: necessary, party: third, duration: P1D', 'stated'],
  ['E8', 'category: necessary, party: third, duration: P1D', 'missing'],
  ['E8', 'category: necessary, party: first, duration: P1D', 'not-asked'],
  ['E8', 'category: necessary, duration: P1D, unconfirmed: [party]', 'unknown'],
  ['E10', 'category: marketing, party: first, duration: P1D', 'missing'],
  ['E10', 'category: necessary, party: first, duration: P1D', 'not-asked']
] as const)('%s of a cookie with "%s" is %s', ([id, facts, state]) => {
  expect(withCookie(id, facts)).toBe(state)
})

test('what no law of the site asks for is not missing, and without a known law nobody can tell', () => {
  const facts = 'category: necessary, party: first, unconfirmed: [duration]'

  expect(withCookie('E6', facts, 'mx')).toBe('not-asked')
  expect(statesOf({ ...catalogWith(facts), ...acme('cookies: []', 'services: [test]') }).E6).toBe(
    'unknown'
  )
})

test('settings of the tenant state an element', () => {
  const { E1, E2, E13, E14, E16 } = statesOf(
    acme(
      'jurisdictions: [es]',
      'controller: { name: Acme, email: a@acme.example.org, dpo: { email: d@acme.example.org } }',
      'privacyUrl: https://acme.example.org/privacy',
      'authority: { name: AEPD, url: https://www.aepd.es/ }'
    )
  )

  expect([E1, E2, E13, E14, E16]).toEqual(['stated', 'stated', 'stated', 'stated', 'stated'])
})

test('a control or a banner is a way to take consent back, as a page is', () => {
  const marketing = catalogWith('category: marketing, party: first, duration: P1D')
  const way = (line: string) =>
    statesOf({ ...marketing, ...acme('jurisdictions: [fr]', 'services: [test]', line) }).E10

  expect(way('preferencesUrl: https://acme.example.org/choice')).toBe('stated')
  expect(way('portal: { banner: true }')).toBe('stated')
  expect(way('portal: { banner: false }')).toBe('missing')
})

test('a section that is left out states nothing', () => {
  const { E9, E16 } = statesOf(
    acme('jurisdictions: [es]', 'omit: [cookies/what-is-a-cookie, cookies/browser-settings]')
  )

  expect([E9, E16]).toEqual(['missing', 'missing'])
})

test('where an element is missing, a rule finds it', () => {
  const fleet = fleetFrom({
    ...catalogWith(
      'category: statistics, party: third, personalData: true, unconfirmed: [duration]'
    ),
    'tenants/acme.yaml':
      'name: Acme\nurl: https://acme.example.org\nlocales: [en]\nupdated: 2026-10-01\njurisdictions: [fr]\npublicBody: ES\nservices: [test]\ncookies: [sessionid]\n'
  })
  const found = fleet.findings.flatMap(({ code, rule }) => [code, rule?.id])
  const missing = ELEMENTS.filter((_, index) => fleet.tenants[0]?.elements[index] === 'missing')

  expect(missing.map(({ id }) => id)).toEqual('E1 E2 E4 E5 E6 E7 E8 E10 E11 E13 E14'.split(' '))
  expect(missing.filter(({ rules }) => !rules.some((id) => found.includes(id)))).toEqual([])
})
