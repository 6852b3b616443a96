import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from '../support/project-files.ts'
import { problemsFrom } from '../support/site-from.ts'
import { tenantWith } from '../support/tenant-with.ts'

const DISSOLVED = {
  body: 'A',
  on: '2025-03-21',
  successor: 'B',
  successorUrl: 'https://b.org',
  source: 'https://c.org'
}

/** LONG stands for a text that fits nowhere. */
const long = (text: string) => text.replace('LONG', 'x'.repeat(501))

const tenant = (line: string) => problemsFrom({ 'tenants/acme.yaml': tenantWith(long(line)) })
const codesOf = (problems: readonly string[]) => problems.map((problem) => problem.split(' ')[1])

/** The problems of a file of the project in which one stretch is replaced. */
function withChange(path: string, from: string, to: string) {
  const text = readFileSync(join(ROOT, path), 'utf8')
  expect(text).toContain(from)
  return codesOf(problemsFrom({ [path]: text.replace(from, long(to)) }))
}

test.for([
  'controller: { name: A, address: 1 Square }',
  'controller: { name: A, email: a@b.org }',
  'controller: { name: A, url: https://a.org }',
  'columns: [name]',
  `dissolved: ${JSON.stringify(DISSOLVED)}`,
  'cookies: [{ use: sessionid, covers: [{ name: a, duration: P1D }] }]'
])('%s is right', (line) => {
  expect(tenant(line)).toEqual([])
})

test.for([
  ['controller: { name: A, url: http://a.org }', 'bad-url'],
  ['controller: { name: LONG, url: https://a.org }', 'text-too-long'],
  ['controller: { name: A, address: LONG }', 'text-too-long'],
  ['columns: [name, name]', 'listed-twice'],
  ['remove: [sessionid, sessionid]', 'listed-twice'],
  ['remove: ["*"]', 'bad-cookie-name'],
  ['publishedAt: http://a.org', 'bad-url'],
  ['preferencesUrl: http://a.org', 'bad-url'],
  ['heading: name', 'unknown-choice'],
  ['cookies: [{ use: sessionid, covers: [] }]', 'empty-value'],
  ['cookies: [{ use: sessionid, category: other }]', 'unknown-choice'],
  ['cookies: [{ use: sessionid, storage: other }]', 'unknown-choice'],
  ['cookies: [{ use: sessionid, party: other }]', 'unknown-choice'],
  ['cookies: [{ use: sessionid, providerUrl: http://a.org }]', 'bad-url'],
  ['cookies: [{ use: sessionid, provider: LONG }]', 'text-too-long'],
  ['cookies: [{ use: sessionid, purpose: LONG }]', 'text-too-long'],
  ['cookies: [{ use: sessionid, purpose: { en: LONG } }]', 'text-too-long'],
  [`dissolved: ${JSON.stringify({ ...DISSOLVED, body: 'LONG' })}`, 'text-too-long'],
  [`dissolved: ${JSON.stringify({ ...DISSOLVED, on: '2025-02-30' })}`, 'bad-date'],
  [`dissolved: ${JSON.stringify({ ...DISSOLVED, successor: 'LONG' })}`, 'text-too-long'],
  [`dissolved: ${JSON.stringify({ ...DISSOLVED, successorUrl: 'http://b.org' })}`, 'bad-url'],
  [`dissolved: ${JSON.stringify({ ...DISSOLVED, source: 'http://c.org' })}`, 'bad-url']
] as const)('"%s" is refused as %s', ([line, code]) => {
  expect(codesOf(tenant(line)).filter((one) => one !== 'nothing-to-remove')).toEqual([code])
})

test.for([
  ['country: FR', 'country: FRA', ['bad-country']],
  ['country: FR', 'country: xFR', ['bad-country']],
  ['country: FR', 'country: fr', ['bad-country']],
  ['privacyUrl: https', 'privacyUrl: http', ['bad-url']],
  ['facts: [name]', 'facts: []', ['fact-without-source', 'empty-value']],
  ['facts: [country, privacyUrl]', 'facts: [country]', ['fact-without-source']],
  ['facts: [name]', 'facts: [name, sources]', ['source-without-fact']],
  ['duration: P2W', 'duration: P2W\n    storage: cookie', []],
  ['- facts: [party]', '- facts: [category]', ['fact-without-source']],
  ['name: django_language', 'name: sessionid', ['listed-twice']],
  ['read: 2026-11-23', 'read: 2026-11-31', ['bad-date']],
  ['url: https://public', 'url: http://public', ['bad-url']]
] as const)('a service with "%s" as "%s" has the problems %j', ([from, to, codes]) => {
  expect(withChange('content/catalog/opendatasoft.yaml', from, to)).toEqual(codes)
})

test('a service needs a cookie, and each record a source', () => {
  const provider = (sources: string) => `provider: { name: A, sources: ${sources} }`
  const source = '[{ facts: [name], title: T, url: https://a.org, read: 2026-01-31 }]'
  const service = (text: string) =>
    problemsFrom({
      'content/catalog/other.yaml': `name: Other\n${text}\nversion: 1\nreviewed: 2026-01-31\n`
    })

  expect(service(`${provider(source)}\ncookies: []`)).toEqual([
    'content/catalog/other.yaml:3:10 empty-value'
  ])
  expect(
    service(
      `${provider('[]')}\ncookies: [{ name: a, category: necessary, duration: P1D, sources: [] }]`
    )
  ).toEqual([
    'content/catalog/other.yaml:2:19 fact-without-source',
    'content/catalog/other.yaml:2:31 empty-value',
    'content/catalog/other.yaml:3:32 fact-without-source',
    'content/catalog/other.yaml:3:53 fact-without-source',
    'content/catalog/other.yaml:3:67 empty-value'
  ])
})

test.for([
  ['    level: 3', '    level: 1', ['unknown-choice']],
  ['    level: 3', '    shows: tables', ['tables-not-shown-once']],
  ['  - id: browser-settings', '  - id: what-is-a-cookie', ['section-unused', 'listed-twice']]
] as const)('a policy with "%s" as "%s" has the problems %j', ([from, to, codes]) => {
  const codesFound = withChange('content/policies/cookies.yaml', from, to)

  expect(codesFound.filter((code) => codes.some((one) => one === code))).toEqual(
    codes.filter((code) => code !== 'section-unused')
  )
})

test('a policy without sections is refused', () => {
  const path = 'content/policies/cookies.yaml'

  expect(problemsFrom({ [path]: 'sections: []\n' })).toEqual([`${path}:1:11 empty-value`])
})

test.for([
  ['Back to {host}', 'Back to {host} {name}', ['unknown-placeholder']],
  ['Back to {host}', 'Back to the site', ['missing-placeholder']],
  ['Skip to the content', 'LONG', ['text-too-long']],
  ['Skip to the content', '" "', ['empty-value']]
] as const)('strings with "%s" as "%s" have the problems %j', ([from, to, codes]) => {
  expect(withChange('content/en/strings.yaml', from, to)).toEqual(codes)
})

test.for([
  ['"_BEAMER *": { function: F, purpose: To test }', '1:1 bad-cookie-name'],
  ['_BEAMER*: { function: LONG, purpose: To test }', '1:23 text-too-long'],
  ['_BEAMER*: { function: F, purpose: "" }', '1:35 empty-value']
] as const)('words such as %s are refused', ([text, problem]) => {
  const path = 'content/en/catalog/beamer.yaml'

  expect(problemsFrom({ [path]: `${long(text)}\n` })).toEqual([`${path}:${problem}`])
})
