import { expect, test } from 'vitest'
import type { Site } from '../../src/policy/build-site.ts'
import { serviceFiles } from '../support/service-files.ts'
import { problemsFrom, siteFrom, TENANT } from '../support/site-from.ts'
import { askingTenant, tenantWith } from '../support/tenant-with.ts'

const pageOf = ({ pages }: Site) => pages.find(({ path }) => path === 'acme/en/cookies/index.html')

/** The cells of the first table, row by row. */
function rowsOf(site: Site): string[][] | undefined {
  const tables = pageOf(site)?.sections.flatMap((section) => section.tables ?? [])
  return tables?.[0]?.rows.map((row) => row.map(({ text }) => text))
}

const PROFILE = 'tenants/profiles/base.yaml'
const ABOVE = 'tenants/profiles/above.yaml'

test('a setting of the tenant wins over that of its profile', () => {
  const site = siteFrom({
    'tenants/acme.yaml': tenantWith('extends: base', 'columns: [name]'),
    [PROFILE]: 'columns: [purpose, name]\n'
  })

  expect(rowsOf(site)).toEqual([['sessionid']])
})

test('what the tenant does not say comes from the nearest profile that does', () => {
  const site = siteFrom({
    'tenants/acme.yaml': `extends: base\n${TENANT.replace(/updated.*\n/, '')}`,
    [PROFILE]: 'extends: above\nupdated: 2024-05-06\n',
    [ABOVE]: 'updated: 2020-01-01\nheading: host\n'
  })

  expect(pageOf(site)?.updated.date).toBe('2024-05-06')
  expect(pageOf(site)?.sections.map(({ heading }) => heading.text)).toContain(
    'What cookies are used on the acme.example.org platform'
  )
})

test('cookies of the profile come first, and the tenant adds its own', () => {
  const site = siteFrom({
    'tenants/acme.yaml': tenantWith('extends: base', 'columns: [name]', 'cookies: [csrftoken]'),
    [PROFILE]: 'cookies: [sessionid]\n'
  })

  expect(rowsOf(site)).toEqual([['sessionid'], ['csrftoken']])
})

test('a tenant changes one field of an inherited cookie, and the others stay', () => {
  const site = siteFrom({
    'tenants/acme.yaml': tenantWith(
      'extends: base',
      'columns: [provider, name, duration]',
      'cookies: [{ use: sessionid, duration: PT20M }]'
    ),
    [PROFILE]: 'cookies: [csrftoken, { use: sessionid, provider: Somebody }]\n'
  })

  expect(rowsOf(site)).toEqual([
    ['Opendatasoft', 'csrftoken', 'Up to 12 months'],
    ['Somebody', 'sessionid', '20 minutes']
  ])
})

test('a tenant takes a cookie of its profile away', () => {
  const site = siteFrom({
    'tenants/acme.yaml': tenantWith(
      'extends: base',
      'columns: [name]',
      'cookies: []',
      'remove: [sessionid]'
    ),
    [PROFILE]: 'cookies: [sessionid, csrftoken]\n'
  })

  expect(rowsOf(site)).toEqual([['csrftoken']])
})

test("a record of one's own is shown with its words", () => {
  const record =
    '{ name: w, provider: Example Ltd, category: preferences, duration: P6M, function: Widget, purpose: { en: To keep it } }'
  const site = siteFrom({ 'tenants/acme.yaml': askingTenant(`cookies: [${record}]`) })

  expect(rowsOf(site)).toEqual([['Example Ltd', 'Widget', 'w', 'To keep it', '6 months']])
})

test('a service can be named where two have a cookie of the same name', () => {
  const site = siteFrom({
    ...serviceFiles('other', { sessionid: {} }),
    'tenants/acme.yaml': tenantWith('cookies: [other/sessionid]')
  })

  expect(rowsOf(site)).toEqual([['other Ltd', 'F', 'sessionid', 'To test', '1 day']])
})

test('the address of publication stands in the profile, with the id of each tenant', () => {
  const site = siteFrom({
    'tenants/acme.yaml': tenantWith('extends: base'),
    [PROFILE]: 'publishedAt: https://policies.example.org/{tenant}\n'
  })

  expect(pageOf(site)?.canonicalUrl).toBe('https://policies.example.org/acme/en/cookies/')
})

test('a circle is reported once, at its own smallest id', () => {
  const problems = problemsFrom({
    'tenants/profiles/a.yaml': 'extends: c\n',
    'tenants/profiles/b.yaml': 'extends: d\n',
    'tenants/profiles/c.yaml': 'extends: b\n',
    'tenants/profiles/d.yaml': 'extends: c\n'
  })

  expect(problems).toEqual(['tenants/profiles/b.yaml:1:10 profile-circle'])
})

test.for([
  ['in a circle', 'extends: base\n', `${PROFILE}:1:10 profile-circle`],
  ['with a mistake', 'intro: x\n', `${PROFILE}:1:8 unknown-choice`],
  ['that is missing', undefined, 'tenants/acme.yaml:1:10 unknown-profile']
] as const)('of a tenant with a profile %s it is not said what it lacks', ([, text, problem]) => {
  const files = { 'tenants/acme.yaml': 'extends: base\nname: Acme\nurl: https://a.org\n' }

  expect(problemsFrom({ ...files, [PROFILE]: text })).toEqual([problem])
})

test('a language without content is reported where it is said', () => {
  const problems = problemsFrom({
    'tenants/acme.yaml': `extends: base\n${TENANT.replace('locales: [en]\n', '')}`,
    [PROFILE]: 'locales: [en, fr]\n'
  })

  expect(problems).toEqual([`${PROFILE}:1:15 locale-without-content`])
})

test('a tenant says which cookies it has, even if there are none', () => {
  const text = TENANT.replace('cookies: [sessionid]\n', '')

  expect(problemsFrom({ 'tenants/acme.yaml': text })).toEqual([
    'tenants/acme.yaml:1:1 missing-setting'
  ])
})
