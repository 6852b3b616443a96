import { expect, test } from 'vitest'
import { foundOnPages, pageWith } from '../../support/found-on-page.ts'
import { tenantWith } from '../../support/tenant-with.ts'

const found = (link: string, ...lines: string[]) =>
  foundOnPages('accessibility-statement-link', {
    html: (page) => pageWith(page.policy === 'cookies' ? link : ''),
    files: { 'tenants/acme.yaml': tenantWith(...lines) }
  })

const FRENCH = ['publicBody: FR', 'jurisdictions: [fr]'] as const
const STATEMENT =
  'accessibility: { model: fr, status: none, standard: RGAA 4.1.2, prepared: 2026-01-31, url: "https://a.example.org", enforcement: { name: D, url: "https://d.example.org" } }'

test('the pages of a French public body have to lead to its statement', () => {
  expect(found('', ...FRENCH, STATEMENT)).toEqual(['dist/acme/index.html:1:1 error'])
  expect(found('<a href="/acme/en/accessibility/">More</a>', ...FRENCH, STATEMENT)).toEqual([])
})

test('another public body of the Union needs the facts first', () => {
  expect(found('', 'publicBody: DE', 'jurisdictions: [de]')).toEqual([
    'tenants/acme.yaml:7:1 warning'
  ])
})

test('a statement on the site itself is one', () => {
  const link = '<a href="https://acme.example.org/a">Erklärung zur Barrierefreiheit</a>'

  expect(found(link, 'publicBody: DE', 'jurisdictions: [de]')).toEqual([])
})

test('a file of the output is no statement for its name, and other bodies need none', () => {
  const link = '<a href="accessibility.css">Accessibility</a>'

  expect(found(link, ...FRENCH, STATEMENT)).toEqual(['dist/acme/index.html:1:1 error'])
  expect(found('', 'jurisdictions: [fr]')).toEqual([])
})
