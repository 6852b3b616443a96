import { expect, test } from 'vitest'
import { serviceFiles } from '../support/service-files.ts'
import { type Files, problemsFrom, siteFrom } from '../support/site-from.ts'
import { tenantWith } from '../support/tenant-with.ts'

const PROFILE = 'tenants/profiles/base.yaml'
const acme = (...lines: string[]): Files => ({
  'tenants/acme.yaml': tenantWith('extends: base', ...lines)
})

const STAT = serviceFiles('stat', { _st: {} }, { parameters: { visit: { default: 'PT30M' } } })

/** What is said about lines that change nothing: "key file:line". */
const saidOf = (files: Files) =>
  siteFrom(files).diagnostics.map(
    ({ code, message }) =>
      `${code} ${message.replace(/^"(\S+)" says the same as (\S+), line (\d+), .*$/, '$1 $2:$3')}`
  )

test.for([
  ['intro: operation', 'intro'],
  ['locales: [en]', 'locales'],
  ['columns: [name, purpose]', 'columns'],
  ['publishedAt: https://policies.example.org/{tenant}', 'publishedAt'],
  ['controller: { email: privacy@acme.example.org }', 'controller.email'],
  ['portal: { login: true }', 'portal.login'],
  ['parameters: { stat: { visit: PT10M } }', 'parameters.stat.visit'],
  ['accessibility: { model: eu }', 'accessibility.model']
] as const)('a tenant that repeats "%s" is told that it is inherited', ([line, key]) => {
  const whole = line.replace('{ email', '{ name: Acme Council, email')
  const files = { ...STAT, ...acme(line), [PROFILE]: `# One\n${whole}\n` }

  expect(saidOf(files)).toContain(`override-without-effect ${key} ${PROFILE}:2`)
})

test('a setting that is different, or that no profile says, has an effect', () => {
  const files = {
    ...acme('intro: service', 'columns: [name]', 'portal: { login: true, multilingual: true }'),
    [PROFILE]: 'intro: operation\ncolumns: [name, purpose]\nportal: { login: false }\n'
  }

  expect(problemsFrom(files)).toEqual([])
})

test('a setting that a profile between the two changed has an effect', () => {
  const files = {
    ...acme('intro: service'),
    [PROFILE]: 'extends: above\nintro: operation\n',
    'tenants/profiles/above.yaml': 'intro: service\n'
  }

  expect(problemsFrom(files)).toEqual([])
})

test('a whole controller that is written out is not told to be inherited', () => {
  const controller = 'controller: { name: Acme Council, email: privacy@acme.example.org }'

  expect(problemsFrom({ ...acme(controller), [PROFILE]: `${controller}\n` })).toEqual([])
})

test('a profile that repeats the one above it is told so, once for all its tenants', () => {
  const files = {
    ...acme(),
    'tenants/beta.yaml': tenantWith('extends: base', 'url: https://beta.example.org'),
    [PROFILE]: 'extends: above\nintro: service\n',
    'tenants/profiles/above.yaml': 'intro: service\n'
  }

  expect(problemsFrom(files)).toEqual([`${PROFILE}:2:1 override-without-effect`])
})

test('a field of a cookie that the catalog has is told with its line there', () => {
  const files = {
    ...serviceFiles('stat', { _st: { duration: 'P1D', party: 'first' } }),
    ...acme('cookies: [{ use: _st, duration: P1D, party: third }]'),
    [PROFILE]: 'intro: service\n'
  }

  expect(saidOf(files)).toEqual(['override-without-effect duration content/catalog/stat.yaml:23'])
})

test('a field of a cookie that a profile has set is told with its line there', () => {
  const files = {
    ...acme('cookies: [{ use: sessionid, duration: P1D }]'),
    [PROFILE]: 'cookies:\n  - use: sessionid\n    duration: P1D\n'
  }

  expect(saidOf(files)).toEqual([`override-without-effect duration ${PROFILE}:3`])
})

test('the provider of a cookie is told where its service names it', () => {
  const files = {
    ...STAT,
    ...acme('cookies: [{ use: _st, provider: stat Ltd }]'),
    [PROFILE]: 'intro: service\n'
  }

  expect(saidOf(files)).toEqual(['override-without-effect provider content/catalog/stat.yaml:6'])
})

const TAKEN = {
  [PROFILE]: 'extends: above\nremove: [csrftoken]\n',
  'tenants/profiles/above.yaml': 'cookies: [sessionid, { use: csrftoken, provider: Somebody }]\n'
}

test('a change of a cookie that was taken away is told where that was', () => {
  const { diagnostics } = siteFrom({
    ...acme('cookies: [{ use: csrftoken, duration: P1D }]'),
    ...TAKEN
  })

  expect(
    diagnostics.map(({ line, column, message, remedy }) => [line, column, message, remedy])
  ).toEqual([
    [
      7,
      18,
      `The cookie "csrftoken" was taken away in ${PROFILE}, line 2; this line brings it back as the catalog has it, with its changes.`,
      'If that is meant, name its service too:  use: opendatasoft/csrftoken . If not, take the line out.'
    ]
  ])
})

test.for(['{ use: opendatasoft/csrftoken, duration: P1D }', 'csrftoken'])(
  'to list %s after it was taken away is meant',
  (entry) => {
    expect(problemsFrom({ ...acme(`cookies: [${entry}]`), ...TAKEN })).toEqual([])
  }
)

test('a cookie of one name of another service was not taken away', () => {
  const files = {
    ...serviceFiles('one', { id: {} }),
    ...serviceFiles('two', { id: {} }),
    ...acme('cookies: [{ use: id, duration: P2D }]'),
    [PROFILE]: 'extends: above\nremove: [one]\n',
    'tenants/profiles/above.yaml': 'services: [one, two]\n'
  }

  expect(problemsFrom(files)).toEqual([])
})

test('a record of the same name that repeats a field of the profile is told so', () => {
  const files = {
    ...acme('cookies: [{ name: sessionid, duration: P1D, party: first }]'),
    [PROFILE]: 'cookies: [{ use: sessionid, duration: P1D }]\n'
  }

  expect(saidOf(files)).toContain(`override-without-effect duration ${PROFILE}:1`)
})
