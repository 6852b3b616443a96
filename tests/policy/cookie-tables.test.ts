import { expect, test } from 'vitest'
import { serviceFiles } from '../support/service-files.ts'
import { type Files, problemsFrom, siteFrom, textsIn } from '../support/site-from.ts'
import { tenantWith } from '../support/tenant-with.ts'

/** The texts of the tenant's first language, where that is not English. */
const FRENCH = textsIn('fr')

/** The texts of all cells of the page in a language, row by row. */
function rowsOf(files: Files, locale = 'en'): string[][] {
  const { pages, diagnostics } = siteFrom(files)
  const page = pages.find(({ path }) => path === `acme/${locale}/cookies/index.html`)
  if (page === undefined) throw new Error(JSON.stringify(diagnostics))
  const tables = page.sections.flatMap((section) => section.tables ?? [])
  return tables.flatMap(({ rows }) => rows.map((row) => row.map(({ text }) => text)))
}

const acme = (...lines: string[]): Files => ({ 'tenants/acme.yaml': tenantWith(...lines) })

const record = (more: string) =>
  `{ name: w, provider: A, category: necessary, duration: P1D, purpose: { en: To test }, ${more} }`

test('what a cookie is, and who reads it, are said in words', () => {
  const files = acme(
    'columns: [name, party, storage]',
    `cookies: [${record('party: third')}, "_BEAMER*", ${record('party: first, storage: pixel').replace('name: w', 'name: x')}]`
  )

  expect(rowsOf(files)).toEqual([
    ['w', 'Another organisation', 'Cookie'],
    ['_BEAMER*', 'This site', 'Cookie'],
    ['x', 'This site', 'Invisible image']
  ])
})

test('only the cell of the duration lists what a pattern covers', () => {
  const { pages } = siteFrom(acme('cookies: ["_BEAMER*"]'))
  const rows = pages[0]?.sections.flatMap(({ tables }) => tables ?? [])[0]?.rows

  expect(rows?.map((row) => row.map(({ lines }) => lines.length))).toEqual([[0, 0, 0, 0, 4]])
})

test('a plain text is in the first language, and is missing in others, whatever the catalog says', () => {
  const lines = ['locales: [fr, en]', 'columns: [name, purpose]'] as const
  const own = acme(...lines, 'cookies: [{ use: sessionid, purpose: Pour voir }]')
  const map = acme(...lines, 'cookies: [{ use: sessionid, purpose: { fr: Pour voir } }]')

  expect(problemsFrom({ ...FRENCH, ...own })).toEqual([
    'tenants/acme.yaml:7:18 text-without-locale',
    'tenants/acme.yaml:7:29 override-unrecorded'
  ])
  expect([rowsOf({ ...FRENCH, ...map }, 'fr'), rowsOf({ ...FRENCH, ...map }, 'en')]).toEqual([
    [['sessionid', 'Pour voir']],
    [['sessionid', 'To remember the user from one page to another']]
  ])
})

test('on a page in another language, the words of the catalog stand before a text in English', () => {
  const lines = ['locales: [en, fr]', 'columns: [name, purpose]'] as const
  const own = acme(...lines, 'cookies: [{ use: sessionid, purpose: { en: To see } }]')

  expect(rowsOf({ ...FRENCH, ...own }, 'en')).toEqual([['sessionid', 'To see']])
  expect(rowsOf({ ...FRENCH, ...own }, 'fr')).toEqual([
    ['sessionid', 'Pour reconnaître l’utilisateur d’une page à l’autre']
  ])
})

test('where the catalog has no words in a language either, a text in English is shown', () => {
  const own = acme(
    'locales: [en, fr]',
    'columns: [name, purpose]',
    'cookies: [{ use: sessionid, purpose: { en: To see } }]'
  )
  const files = { ...FRENCH, 'content/fr/catalog/opendatasoft.yaml': undefined, ...own }

  expect(rowsOf(files, 'fr')).toEqual([['sessionid', 'To see']])
})

test('a text of a language is shown in its regions too', () => {
  const files = acme(
    'locales: [fr, fr-ca]',
    `cookies: [${record('function: F').replace('{ en: To test }', 'Un essai')}]`
  )

  expect(rowsOf({ ...FRENCH, ...files }, 'fr-ca')[0]).toEqual([
    'A',
    'F',
    'w',
    'Un essai',
    '1\u00a0jour'
  ])
})

test('a plain text of a record is missing in the second language', () => {
  const files = acme(
    'locales: [fr, en]',
    `cookies: [${record('function: F').replace('{ en: To test }', 'Pour voir')}]`
  )
  const problem = 'tenants/acme.yaml:6:19 text-without-locale'

  expect(problemsFrom({ ...FRENCH, ...files })).toEqual([problem, problem])
})

test('a record without a text that a column shows is reported as such', () => {
  expect(problemsFrom(acme(`cookies: [${record('party: first')}]`))).toEqual([
    'tenants/acme.yaml:6:19 column-empty'
  ])
})

test('a problem of a cookie is reported where it was changed last', () => {
  const files = {
    ...serviceFiles('stat', { _a: { unconfirmed: ['party'] }, _b: { unconfirmed: ['party'] } }),
    'tenants/profiles/base.yaml': 'cookies: [_a, _b]\n',
    ...acme('extends: base', 'columns: [name, party]', 'cookies: [{ use: _a, duration: P2D }]')
  }

  expect(problemsFrom(files)).toEqual([
    'tenants/acme.yaml:8:18 column-empty',
    'tenants/profiles/base.yaml:1:15 column-empty'
  ])
})

test('a record of the name of an inherited cookie changes it, and keeps the rest', () => {
  const files = {
    'tenants/profiles/base.yaml': 'cookies: [{ use: sessionid, provider: Somebody }]\n',
    ...acme('extends: base', 'cookies: [{ name: sessionid, duration: P1D }]')
  }

  expect(rowsOf(files)).toEqual([
    [
      'Somebody',
      'Authentication (front and back office)',
      'sessionid',
      'To remember the user from one page to another',
      '1 day'
    ]
  ])
})
