import { expect, test } from 'vitest'
import { cookiesOf, rowsOf } from '../support/page-parts.ts'
import { serviceFiles } from '../support/service-files.ts'
import { type Files, problemsFrom, siteFrom } from '../support/site-from.ts'
import { tenantWith } from '../support/tenant-with.ts'

const PATH = 'content/catalog/stat.yaml'
const acme = (...lines: string[]): Files => ({ 'tenants/acme.yaml': tenantWith(...lines) })

/** A service with one cookie of these facts, and what is said about it: "code words". */
const saidOf = (facts: Readonly<Record<string, unknown>>, more = {}) =>
  siteFrom(serviceFiles('stat', { _st: facts }, more)).diagnostics.map(
    ({ file, code, message }) =>
      `${file === PATH ? '' : file} ${code} ${/"(.*?)"/.exec(message)?.[1]}`
  )

/** A cookie of which no source says how long it stays. */
const UNKNOWN = serviceFiles('stat', { _st: { duration: undefined, unconfirmed: ['duration'] } })

test('a duration is stated, or named as not confirmed', () => {
  expect(saidOf({ duration: undefined })).toEqual([' missing-key duration'])
  expect(problemsFrom(UNKNOWN)).toEqual([])
})

test('a duration that nobody confirmed is asked for where the cookie is used', () => {
  expect(problemsFrom({ ...UNKNOWN, ...acme('services: [stat]') })).toEqual([
    'tenants/acme.yaml:7:12 fact-unconfirmed'
  ])
  expect(problemsFrom({ ...UNKNOWN, ...acme('cookies: [{ use: _st, party: first }]') })).toEqual([
    'tenants/acme.yaml:6:18 fact-unconfirmed'
  ])
})

test('a duration that the tenant has seen on its site is shown', () => {
  const lines = ['columns: [name, duration]', 'services: [stat]'] as const
  const site = siteFrom({ ...UNKNOWN, ...acme(...lines, 'cookies: [{ use: _st, duration: P3M }]') })

  expect([rowsOf(site), site.diagnostics]).toEqual([[['_st', '3 months']], []])
})

test('a party that nobody confirmed is missing only where a column shows it', () => {
  const files = { ...serviceFiles('stat', { _st: { unconfirmed: ['party'] } }) }

  expect(problemsFrom({ ...files, ...acme('services: [stat]') })).toEqual([])
  expect(problemsFrom({ ...files, ...acme('columns: [name, party]', 'cookies: [_st]') })).toEqual([
    'tenants/acme.yaml:7:11 column-empty'
  ])
})

test('a cookie names the parameter of its service, and no other', () => {
  const facts = { duration: { parameter: 'lifetime' } }

  expect(saidOf(facts, { parameters: { lifetime: { default: 'P1M' } } })).toEqual([])
  expect(saidOf(facts, { parameters: { lifetmie: { default: 'P1M' } } })).toEqual([
    ' unknown-parameter lifetime'
  ])
})

test('a parameter needs a default', () => {
  expect(saidOf({}, { parameters: { lifetime: { max: 'P1M' } } })).toEqual([' missing-key default'])
})

test.for([
  ['version', 0, 'number-out-of-range'],
  ['version', 1.5, 'wrong-type'],
  ['version', 'one', 'wrong-type'],
  ['reviewed', '2026-02-30', 'bad-date'],
  ['unconfirmed', ['name'], 'unknown-choice'],
  ['deprecated', { since: '2026-01-31' }, 'missing-key'],
  ['deprecated', { since: '2026-01-31', replacedBy: 'stat-2' }, 'unknown-service']
] as const)('a service with the %s %j has the problem %s', ([key, value, code]) => {
  expect(saidOf({}, { [key]: value }).map((said) => said.split(' ')[1])).toEqual([code])
})

test('a cookie is replaced by one of its own service', () => {
  const files = (replacedBy: string) =>
    serviceFiles('stat', { _st: { deprecated: { since: '2026-01-31', replacedBy } }, _new: {} })

  expect(problemsFrom(files('_new'))).toEqual([])
  expect(problemsFrom(files('sessionid')).map((problem) => problem.split(' ')[1])).toEqual([
    'unknown-replacement'
  ])
})

test('two services can have a cookie of one name', () => {
  const files = { ...serviceFiles('one', { id: {} }), ...serviceFiles('two', { id: {} }) }

  expect(cookiesOf(siteFrom({ ...files, ...acme('services: [one, two]', 'cookies: []') }))).toEqual(
    ['id', 'id']
  )
})
