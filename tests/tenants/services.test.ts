import { expect, test } from 'vitest'
import { cookiesOf, rowsOf } from '../support/page-parts.ts'
import { serviceFiles } from '../support/service-files.ts'
import { type Files, problemsFrom, siteFrom } from '../support/site-from.ts'
import { tenantWith } from '../support/tenant-with.ts'

const PROFILE = 'tenants/profiles/base.yaml'
const acme = (...lines: string[]): Files => ({ 'tenants/acme.yaml': tenantWith(...lines) })

/** Three cookies of one category, not in the order of their names. */
const STAT = serviceFiles('stat', { _c: {}, _a: {}, _b: {} })

test('a service adds all its cookies, in the order of the catalog', () => {
  const site = siteFrom({ ...STAT, ...acme('services: [stat]', 'cookies: []') })

  expect(cookiesOf(site)).toEqual(['_c', '_a', '_b'])
})

test('a tenant with services need not list cookies', () => {
  const text = tenantWith('services: [stat]').replace(/cookies:.*\n/, '')

  expect(cookiesOf(siteFrom({ ...STAT, 'tenants/acme.yaml': text }))).toEqual(['_c', '_a', '_b'])
})

test('services stand before cookies, in the order of their list', () => {
  const other = serviceFiles('other', { _o: {} })
  const site = siteFrom({
    ...STAT,
    ...other,
    ...acme('cookies: [_own]', 'services: [other, stat]'),
    ...serviceFiles('more', { _own: {} })
  })

  expect(cookiesOf(site)).toEqual(['_o', '_c', '_a', '_b', '_own'])
})

test('a cookie of a service is changed where it stands', () => {
  const site = siteFrom({
    ...STAT,
    ...acme(
      'columns: [name, duration]',
      'services: [stat]',
      'cookies: [{ use: _a, duration: P2D }]'
    )
  })

  expect(rowsOf(site)).toEqual([
    ['_c', '1 day'],
    ['_a', '2 days'],
    ['_b', '1 day']
  ])
})

test('a cookie that a service of the profile adds is changed by the tenant', () => {
  const site = siteFrom({
    ...STAT,
    [PROFILE]: 'services: [stat]\n',
    ...acme('extends: base', 'columns: [name, duration]', 'cookies: [{ use: _c, duration: P9D }]')
  })

  expect(rowsOf(site)[0]).toEqual(['_c', '9 days'])
})

test('a service of the profile keeps the changes when the tenant names it again', () => {
  const site = siteFrom({
    ...STAT,
    [PROFILE]: 'services: [stat]\ncookies: [{ use: _a, duration: P2D }]\n',
    ...acme('extends: base', 'columns: [name, duration]', 'services: [stat]', 'cookies: []')
  })

  expect(rowsOf(site)).toContainEqual(['_a', '2 days'])
})

test('a tenant takes a whole service away, and what it lists of it stays', () => {
  const files = { ...STAT, [PROFILE]: 'services: [stat]\ncookies: [sessionid]\n' }
  const without = acme('extends: base', 'cookies: []', 'remove: [stat]')
  const withOne = acme('extends: base', 'cookies: [_a]', 'remove: [stat]')

  expect([
    cookiesOf(siteFrom({ ...files, ...without })),
    cookiesOf(siteFrom({ ...files, ...withOne }))
  ]).toEqual([['sessionid'], ['_a', 'sessionid']])
})

test('a tenant takes one cookie of a service away', () => {
  const site = siteFrom({
    ...STAT,
    [PROFILE]: 'services: [stat]\n',
    ...acme('extends: base', 'cookies: []', 'remove: [_a]')
  })

  expect(cookiesOf(site)).toEqual(['_c', '_b'])
})

test('a service that was taken away is no longer used', () => {
  const record =
    '{ name: w, provider: A, category: necessary, duration: P1D, function: F, purpose: { en: To test }, when: { withoutService: stat } }'
  const site = siteFrom({
    ...STAT,
    [PROFILE]: 'services: [stat]\n',
    ...acme('extends: base', `cookies: [${record}]`, 'remove: [stat]')
  })

  expect(cookiesOf(site)).toEqual(['w'])
})

test('a removal of what neither a profile nor its services list is answered with both', () => {
  const { diagnostics } = siteFrom({
    ...STAT,
    [PROFILE]: 'services: [stat]\n',
    ...acme('extends: base', 'remove: [zzzzzzzz]')
  })

  expect(diagnostics.map(({ code, remedy }) => [code, remedy])).toEqual([
    ['nothing-to-remove', 'Choose one of: _c, _a, _b, stat.']
  ])
})

test('an unknown service is answered with the nearest', () => {
  const { diagnostics } = siteFrom(acme('services: [beamr]'))

  expect(diagnostics.map(({ message, remedy }) => [message, remedy])).toEqual([
    ['There is no service "beamr" in content/catalog/.', 'Did you mean "beamer"?']
  ])
})

test('of a service whose file has a mistake it is not said that it is unknown', () => {
  const path = 'content/catalog/beamer.yaml'

  expect(problemsFrom({ [path]: 'name: Beamer\n', ...acme('services: [beamer]') })).toEqual([
    `${path}:1:1 missing-key`,
    `${path}:1:1 missing-key`,
    `${path}:1:1 missing-key`,
    `${path}:1:1 missing-key`
  ])
})

const OLD = { deprecated: { since: '2023-07-01', replacedBy: '_new' } }

test('a service does not add a cookie that it no longer sets', () => {
  const files = { ...serviceFiles('stat', { _old: OLD, _new: {} }), ...acme('services: [stat]') }

  expect(problemsFrom(files)).toEqual([])
  expect(cookiesOf(siteFrom(files))).toEqual(['_new', 'sessionid'])
})

test('a cookie that is no longer set is shown where it is named, with a warning', () => {
  const site = siteFrom({
    ...serviceFiles('stat', { _old: OLD, _new: {} }),
    ...acme('services: [stat]', 'cookies: [_old]')
  })

  expect(cookiesOf(site)).toEqual(['_new', '_old'])
  expect(site.diagnostics.map(({ message, remedy }) => [message, remedy])).toEqual([
    [
      'The service no longer sets the cookie "_old" since 2023-07-01.',
      'If the site does not set it either, write "_new" instead.'
    ]
  ])
})

test('a service that is no longer offered is shown, with a warning', () => {
  const site = siteFrom({
    ...serviceFiles(
      'stat',
      { _a: {} },
      { deprecated: { since: '2023-07-01', replacedBy: 'beamer' } }
    ),
    ...acme('services: [stat]', 'cookies: []')
  })

  expect(cookiesOf(site)).toEqual(['_a'])
  expect(site.diagnostics.map(({ message, remedy }) => [message, remedy])).toEqual([
    [
      'The service "stat" is no longer offered since 2023-07-01.',
      'If the site has moved, write "beamer" instead.'
    ]
  ])
})

test('a cookie that was taken away and comes back with its service can be changed', () => {
  const files = {
    ...STAT,
    ...acme('extends: again', 'cookies: [{ use: _a, duration: P2D }]'),
    'tenants/profiles/again.yaml': 'extends: without\nservices: [stat]\n',
    'tenants/profiles/without.yaml': 'extends: base\nremove: [_a]\n',
    'tenants/profiles/base.yaml': 'services: [stat]\n'
  }

  expect(problemsFrom(files)).toEqual([])
})
