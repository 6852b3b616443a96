import { expect, test } from 'vitest'
import type { Page } from '../../../src/policy/page.ts'
import { pageWith, saidOfPage } from '../../support/found-on-page.ts'
import { textsIn } from '../../support/site-from.ts'
import { tenantWith } from '../../support/tenant-with.ts'

/** The head of a page as it should be, changed for one language. */
const said = (changed: string, change: (head: string) => string) =>
  saidOfPage('hreflang-canonical-cluster', {
    html: (page) => pageWith('', page.locale === changed ? change(headOf(page)) : headOf(page)),
    files: { ...textsIn('fr'), 'tenants/acme.yaml': tenantWith('locales: [en, fr]') }
  })

const headOf = ({ canonicalUrl, alternates }: Page) =>
  [
    `<link rel="canonical" href="${canonicalUrl}">`,
    ...alternates.map(
      ({ hreflang, url }) => `<link rel="alternate" hreflang="${hreflang}" href="${url}">`
    )
  ].join('\n')

const FRENCH = 'https://acme.example.org/fr/cookies/'

test('a page names its own address, and only that', () => {
  expect(
    said('fr', (head) => head.replace(`canonical" href="${FRENCH}`, 'canonical" href="/fr'))
  ).toEqual([`6: The page says that its address is "/fr", and it is published at ${FRENCH}.`])
  expect(said('fr', (head) => `${head}\n<link rel="canonical" href="${FRENCH}">`)).toEqual([
    '10: The page has 2 links with rel="canonical".'
  ])
})

test('a language that is left out on one page is missed there and on the others', () => {
  expect(said('fr', (head) => head.replace(/.*hreflang="fr".*\n/, '')).toSorted()).toEqual([
    '1: The page does not name itself among its languages.',
    '1: The page names other languages than its version in "en" does.',
    '1: The page names other languages than its version in "fr" does.'
  ])
})

test.for([
  ['hreflang="fr"', 'hreflang="en-UK"', '8: hreflang="en-UK" is no language tag.'],
  ['hreflang="x-default"', 'hreflang="en"', '9: hreflang="en" stands there twice.'],
  [
    `hreflang="fr" href="${FRENCH}`,
    'hreflang="fr" href="/fr/',
    '8: The address of another language is not complete: "/fr/".'
  ],
  [
    'hreflang="x-default"',
    'hreflang="de"',
    '1: The page does not say which version readers of other languages get.'
  ]
] as const)('instead of %s there is %s', ([from, to, message]) => {
  expect(said('fr', (head) => head.replace(from, to))).toContain(message)
})

test('pages that name each other are right, and so are links to other formats', () => {
  const json = '<link rel="alternate" type="application/json" href="cookies.json">'

  expect(said('fr', (head) => `${head}\n${json}`)).toEqual([])
})
