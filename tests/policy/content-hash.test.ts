import { expect, test } from 'vitest'
import { pageIn } from '../support/page-parts.ts'
import { contentText, type Files, fileOf, siteFrom, textsIn } from '../support/site-from.ts'
import { tenantWith } from '../support/tenant-with.ts'

/** The hash of a page, after making sure that its data has the same one. */
function hashFrom(changes: Files): string {
  const site = siteFrom(changes)
  const { contentHash } = pageIn(site)
  const data = JSON.parse(fileOf(site, 'acme/en/cookies/cookies.json'))
  expect(data.contentHash).toBe(contentHash)
  return contentHash
}

/** A change of a shared file of the content. */
function edited(path: string, from: string | RegExp, to: string): Files {
  const text = contentText(path).replace(from, to)
  expect(text).not.toBe(contentText(path))
  return { [path]: text }
}

const tenant = (...lines: string[]) => ({ 'tenants/acme.yaml': tenantWith(...lines) })
const EN = 'content/en'
const SERVICE = 'content/catalog/opendatasoft.yaml'

test.for<[string, Files]>([
  ['a word of a section', edited(`${EN}/cookies/what-is-a-cookie.md`, 'small', 'little')],
  ['a heading', edited(`${EN}/cookies/what-is-a-cookie.md`, 'title: What', 'title: Now what')],
  ['a word of a section about the site', edited(`${EN}/cookies/cookies-used.md`, 'every', 'each')],
  ['a word around the tables', edited(`${EN}/strings.yaml`, 'name: Cookie name', 'name: Name')],
  ['a word of the frame', edited(`${EN}/strings.yaml`, 'Skip to the', 'Go to the')],
  ['a caption', edited(`${EN}/strings.yaml`, 'Necessary cookies on', 'Needed cookies on')],
  [
    'the purpose of a cookie',
    edited(`${EN}/catalog/opendatasoft.yaml`, /purpose: To/, 'purpose: So as to')
  ],
  ['the name of the site', tenant('name: Other')],
  ['the date', tenant('updated: 2026-02-01')],
  ['the duration of a cookie', tenant('cookies: [{ use: sessionid, duration: P1D }]')],
  ['one cookie more', tenant('cookies: [sessionid, csrftoken]')],
  ['the order of the columns', tenant('columns: [name, provider, function, purpose, duration]')],
  ['the controller', tenant('controller: { name: Other, email: privacy@acme.example.org }')],
  ['where readers change their choice', tenant('preferencesUrl: https://acme.example.org/me')],
  ['a fact that no table shows', tenant('cookies: [{ use: sessionid, party: third }]')],
  ['the country of a provider', edited(SERVICE, 'country: FR', 'country: BE')],
  [
    'the privacy policy of a provider',
    edited(SERVICE, /privacyUrl: \S+/, 'privacyUrl: https://www.example.org/p')
  ]
])('a change of %s changes the hash of page and data', ([, changes]) => {
  expect(hashFrom(changes)).not.toBe(hashFrom({}))
})

test('words that no table shows change the hash too, since the data says them', () => {
  const columns = 'columns: [name]'
  const words = edited(`${EN}/catalog/opendatasoft.yaml`, /purpose: To/, 'purpose: So as to')

  expect(hashFrom({ ...tenant(columns), ...words })).not.toBe(hashFrom(tenant(columns)))
})

test.for<[string, Files]>([
  ['another tenant', { 'tenants/beta.yaml': tenantWith('url: https://beta.example.org') }],
  ['the address at which it is published', tenant('publishedAt: https://p.example.org/acme/')],
  [
    'a cookie that the tenant does not use',
    edited(`${EN}/catalog/beamer.yaml`, /purpose: To/, 'purpose: So as to')
  ],
  [
    'the keys of the controller in another order',
    tenant('controller: { email: privacy@acme.example.org, name: Acme Council }')
  ],
  [
    'a profile that says what the tenant said',
    {
      'tenants/acme.yaml':
        'name: Acme\nurl: https://acme.example.org\nextends: base\nupdated: 2026-01-31\n',
      'tenants/profiles/base.yaml':
        'locales: [en]\ncontroller: { name: Acme Council, email: privacy@acme.example.org }\ncookies: [sessionid]\n'
    }
  ],
  ['the texts of another language', textsIn('fr')]
])('the hash stays as it is with %s', ([, changes]) => {
  expect(hashFrom(changes)).toBe(hashFrom({}))
})

test('a section that a tenant replaces by the same words leaves the hash as it is', () => {
  const path = 'en/cookies/change-your-choice.md'
  const same = contentText(`content/${path}`)

  expect(hashFrom({ [`tenants/acme/${path}`]: same })).toBe(hashFrom({}))
})

test('the page at the top of a tenant has the hash of the page that it shows', () => {
  const { pages } = siteFrom({ ...textsIn('fr'), ...tenant('locales: [fr, en]') })
  const [top, french, english] = pages.map(({ contentHash }) => contentHash)

  expect([top === french, french === english]).toEqual([true, false])
})
