import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from '../support/project-files.ts'
import { serviceFiles } from '../support/service-files.ts'
import { type Files, problemsFrom, siteFrom } from '../support/site-from.ts'
import { tenantWith } from '../support/tenant-with.ts'

/** A service with these cookies, and other words than its own. */
function service(names: string, words: string): Files {
  const cookies = Object.fromEntries(names.split(' ').map((name) => [name, {}]))
  return { ...serviceFiles('other', cookies), 'content/en/catalog/other.yaml': words }
}

const WORDS = '{ function: F, purpose: To test }'

test('each cookie of a service needs its words', () => {
  expect(problemsFrom(service('one two', `two: ${WORDS}\n`))).toEqual([
    'content/en/catalog/other.yaml:1:1 words-missing'
  ])
})

test('a cookie whose name every object knows needs its words like any other', () => {
  expect(problemsFrom(service('constructor', '{}\n'))).toEqual([
    'content/en/catalog/other.yaml:1:1 words-missing'
  ])
})

test('of words with a mistake it is not said that they are missing too', () => {
  expect(problemsFrom(service('one', 'one: { function: F }\n'))).toEqual([
    'content/en/catalog/other.yaml:1:6 missing-key'
  ])
})

test('of a service with a mistake it is not said that it or its cookies are unknown', () => {
  const path = 'content/catalog/beamer.yaml'
  const text = readFileSync(join(ROOT, path), 'utf8')
  const problems = problemsFrom({
    [path]: text.replace('name: Beamer\n', 'nmae: Beamer\n'),
    'tenants/acme.yaml': tenantWith('cookies: ["_BEAMER*"]')
  })

  expect(problems).toEqual([`${path}:2:1 missing-key`, `${path}:2:1 unknown-key`])
})

test('a cookie that is unknown is answered with the names of all, sorted', () => {
  const { diagnostics } = siteFrom({
    ...service('aaa', `aaa: ${WORDS}\n`),
    'tenants/acme.yaml': tenantWith('cookies: [zzzzzzzzz]')
  })

  expect(diagnostics[0]?.remedy).toBe(
    "Choose one of: _BEAMER*, aaa, cookies_preferences, csrftoken, django_language, sessionid. For a cookie of the tenant's own, write a record: name, provider, category, duration, function, purpose."
  )
})

test('a cookie of a service that is named stands beside that of the profile', () => {
  const { pages } = siteFrom({
    ...service('sessionid', `sessionid: ${WORDS}\n`),
    'tenants/acme.yaml': tenantWith('extends: base', 'cookies: [other/sessionid]'),
    'tenants/profiles/base.yaml': 'cookies: [opendatasoft/sessionid]\n'
  })
  const tables = pages[0]?.sections.flatMap((section) => section.tables ?? [])

  expect(
    tables?.map(({ rows }) => rows.map(([provider, , name]) => [provider?.text, name?.text]))
  ).toEqual([
    [
      ['Opendatasoft', 'sessionid'],
      ['other Ltd', 'sessionid']
    ]
  ])
})

test('policies that are no keys with values name no policy', () => {
  const path = 'content/fr/strings.yaml'

  expect(problemsFrom({ [path]: 'policies: cookies\n' })).toEqual([`${path}:1:11 wrong-type`])
})
