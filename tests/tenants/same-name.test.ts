import { expect, test } from 'vitest'
import { rowsOf } from '../support/page-parts.ts'
import { serviceFiles } from '../support/service-files.ts'
import { type Files, problemsFrom, siteFrom } from '../support/site-from.ts'
import { tenantWith } from '../support/tenant-with.ts'

const PROFILE = 'tenants/profiles/base.yaml'
const acme = (...lines: string[]): Files => ({
  'tenants/acme.yaml': tenantWith('columns: [provider, name]', ...lines)
})

const OWN = serviceFiles('own', { id: { party: 'first' } })
const OTHER = serviceFiles('other', { id: {} })
const THIRD = serviceFiles('third', { id: { party: 'third' } })

test('cookies of one name of two services stand beside each other', () => {
  const site = siteFrom({ ...OWN, ...OTHER, ...acme('services: [own, other]', 'cookies: []') })

  expect(rowsOf(site)).toEqual([
    ['own Ltd', 'id'],
    ['other Ltd', 'id']
  ])
})

test('a name that two services of the site have is ambiguous, listed and inherited', () => {
  const inherited = acme('services: [own, other]', 'cookies: [{ use: id, duration: P2D }]')

  expect(problemsFrom({ ...OWN, ...OTHER, ...acme('cookies: [id]') })).toEqual([
    'tenants/acme.yaml:7:11 ambiguous-cookie'
  ])
  expect(problemsFrom({ ...OWN, ...OTHER, ...inherited })).toEqual([
    'tenants/acme.yaml:8:18 ambiguous-cookie'
  ])
})

test("a name means the site's own cookie, not the one on the host of somebody else", () => {
  expect(rowsOf(siteFrom({ ...OWN, ...THIRD, ...acme('cookies: [id]') }))).toEqual([
    ['own Ltd', 'id']
  ])
  expect(rowsOf(siteFrom({ ...OWN, ...THIRD, ...acme('cookies: [third/id]') }))).toEqual([
    ['third Ltd', 'id']
  ])
})

test("the site's own cookie is listed beside an inherited one of somebody else", () => {
  const tenant = acme('extends: base', 'cookies: [id]')

  expect(
    rowsOf(siteFrom({ ...OWN, ...THIRD, [PROFILE]: 'services: [third]\n', ...tenant }))
  ).toEqual([
    ['third Ltd', 'id'],
    ['own Ltd', 'id']
  ])
})

test('of two inherited cookies of one name, each is changed by its own name', () => {
  const site = siteFrom({
    ...OWN,
    ...THIRD,
    ...acme(
      'services: [own, third]',
      'cookies: [{ use: id, provider: Mine }, { use: third/id, provider: Theirs }]'
    )
  })

  expect(rowsOf(site)).toEqual([
    ['Mine', 'id'],
    ['Theirs', 'id']
  ])
})

test.for([
  ['id', [['third Ltd', 'id']]],
  ['third/id', [['own Ltd', 'id']]]
] as const)('of two inherited cookies of one name, %s is taken away', ([name, rows]) => {
  const tenant = acme('extends: base', 'cookies: []', `remove: [${name}]`)

  expect(
    rowsOf(siteFrom({ ...OWN, ...THIRD, [PROFILE]: 'services: [own, third]\n', ...tenant }))
  ).toEqual(rows)
})

test('a cookie of somebody else that cannot be meant is named with its service', () => {
  const { diagnostics } = siteFrom({
    ...OWN,
    ...THIRD,
    [PROFILE]: 'services: [third]\n',
    ...acme('extends: base', 'remove: [id]')
  })

  expect(diagnostics.map(({ code, remedy }) => [code, remedy])).toEqual([
    ['nothing-to-remove', 'Choose one of: third/id, third.']
  ])
})

test('a record by a name that two inherited cookies have is ambiguous too', () => {
  const changed = acme('services: [own, other]', 'cookies: [{ name: id, duration: P2D }]')

  expect(problemsFrom({ ...OWN, ...OTHER, ...changed })).toEqual([
    'tenants/acme.yaml:8:19 ambiguous-cookie'
  ])
})

test('a record by the name of an inherited record of one’s own changes that one', () => {
  const record =
    '{ name: id, provider: P, category: necessary, duration: P9D, purpose: { en: To } }'
  const site = siteFrom({
    ...OWN,
    [PROFILE]: `cookies: [${record}, own/id]\n`,
    ...acme('extends: base', 'cookies: [{ name: id, provider: Mine }]')
  })

  expect([site.diagnostics, rowsOf(site)]).toEqual([
    [],
    [
      ['Mine', 'id'],
      ['own Ltd', 'id']
    ]
  ])
})
