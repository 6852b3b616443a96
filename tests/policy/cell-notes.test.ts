import { expect, test } from 'vitest'
import type { CookieCell } from '../../src/policy/page.ts'
import { pageIn } from '../support/page-parts.ts'
import { type Files, siteFrom, textsIn } from '../support/site-from.ts'
import { tenantWith } from '../support/tenant-with.ts'

/** A record of the tenant's own with these facts in it. */
const record = (facts: string, name = 'w') =>
  `cookies: [{ name: "${name}", provider: Example Ltd, category: necessary, duration: P1D, purpose: { en: P, fr: P }, ${facts} }]`
const acme = (...lines: string[]): Files => ({
  ...textsIn('fr'),
  'tenants/acme.yaml': tenantWith(...lines)
})

/** The cells of the first cookie of a page. */
function cellsOf(files: Files, folder?: string): readonly CookieCell[] {
  const tables = pageIn(siteFrom(files), folder).sections.flatMap(({ tables }) => tables ?? [])
  return tables[0]?.rows[0] ?? []
}

/** What stands under the name of a cookie in a table with these columns. */
const notesOf = (cookies: string, columns = '[name]') =>
  cellsOf(acme(`columns: ${columns}`, cookies))
    .find(({ column }) => column === 'name')
    ?.notes.map(({ text }) => text)

const PROVIDERS = 'columns: [provider, name]'
const FIRST = 'Set by this site'
const THIRD = 'Set by another organisation'
const LOCAL = 'Local storage of the browser'
const STAR = 'The star stands for further characters, which can differ.'

test.for([
  ['party: first', 'w', [FIRST]],
  ['party: third', 'w', [THIRD]],
  ['storage: cookie', 'w', []],
  ['storage: local-storage', 'w', [LOCAL]],
  ['storage: cookie', 'w*', [STAR]],
  ['storage: cookie', 'w_*_x', [STAR]],
  ['party: third, storage: local-storage', 'w*', [THIRD, LOCAL, STAR]]
] as const)('under a cookie with "%s" and the name %s stands %j', ([facts, name, notes]) => {
  expect(notesOf(record(facts, name))).toEqual(notes)
})

test.for([
  ['[name, party]', [LOCAL, STAR]],
  ['[name, storage]', [THIRD, STAR]],
  ['[name, party, storage]', [STAR]]
] as const)('with the columns %s, what a column says is not said twice', ([columns, notes]) => {
  const cookies = record('party: third, storage: local-storage', 'w*')

  expect(notesOf(cookies, columns)).toEqual(notes)
})

test('notes are in the language of the page', () => {
  const files = acme(PROVIDERS, 'locales: [en, fr]', record('party: first, providerCountry: DE'))
  const notes = cellsOf(files, 'acme/fr/cookies').map((cell) => cell.notes.map(({ text }) => text))

  expect(notes).toEqual([['Allemagne'], ['Déposé par ce site']])
})

test.for([
  ['party: first', null, []],
  ['providerUrl: https://example.org/privacy', 'https://example.org/privacy', []],
  ['providerCountry: FR', null, ['France']]
] as const)('a provider with "%s" leads to %s, and has the notes %j', ([facts, href, notes]) => {
  const [provider] = cellsOf(acme(PROVIDERS, record(facts)))

  expect([provider?.text, provider?.href, provider?.notes.map(({ text }) => text)]).toEqual([
    'Example Ltd',
    href,
    notes
  ])
})

test('a provider of the catalog leads to its privacy policy, and has its country', () => {
  const [provider] = cellsOf({})

  expect([provider?.href, provider?.notes.map(({ text }) => text)]).toEqual([
    'https://opendatasoft.com/en/privacy-policy',
    ['France']
  ])
})

test('tenants with other columns do not share what stands under a name', () => {
  const tables = ['columns: [name]', 'columns: [name, party]'].map((columns) => ({
    'tenants/acme.yaml': tenantWith('columns: [name]'),
    'tenants/beta.yaml': tenantWith(columns, 'url: https://beta.example.org')
  }))
  const notes = tables.map((files) => cellsOf(files, 'beta/en/cookies')[0]?.notes.length)

  expect(notes).toEqual([1, 0])
})
