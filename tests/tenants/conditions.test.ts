import { expect, test } from 'vitest'
import { cookiesOf, sectionsOf } from '../support/page-parts.ts'
import { serviceFiles } from '../support/service-files.ts'
import { contentText, type Files, problemsFrom, siteFrom, textsIn } from '../support/site-from.ts'
import { askingTenant } from '../support/tenant-with.ts'

const STAT = serviceFiles('stat', { _st: { category: 'statistics' } })
const record = (when: string, category = 'preferences', name = 'w') =>
  `{ name: ${name}, provider: A, category: ${category}, duration: P1D, function: { en: F, fr: F }, purpose: { en: P, fr: P }, when: ${when} }`
const acme = (...lines: string[]): Files => ({
  ...STAT,
  ...textsIn('fr'),
  'tenants/acme.yaml': askingTenant(...lines)
})

/** A condition, what a tenant says, and whether the condition is true of it. */
const CASES = [
  ['{ multilingual: true }', 'portal: { multilingual: true }', true],
  ['{ multilingual: true }', 'portal: { multilingual: false }', false],
  ['{ multilingual: false }', 'portal: { multilingual: false }', true],
  ['{ multilingual: false }', 'portal: { multilingual: true }', false],
  ['{ multilingual: true }', 'locales: [en, fr]', true],
  ['{ multilingual: true }', 'locales: [en]', false],
  ['{ login: true }', 'portal: { login: true }', true],
  ['{ login: true }', 'portal: { login: false }', false],
  ['{ login: false }', 'portal: { login: false }', true],
  ['{ login: false }', 'portal: { login: true }', false],
  ['{ login: false }', 'locales: [en]', true],
  ['{ service: stat }', 'services: [stat]', true],
  ['{ service: stat }', 'services: [beamer]', false],
  ['{ withoutService: stat }', 'services: [beamer]', true],
  ['{ withoutService: stat }', 'services: [stat]', false],
  ['{ uses: statistics }', 'services: [stat]', true],
  ['{ uses: statistics }', 'services: [beamer]', false],
  ['{ without: statistics }', 'services: [beamer]', true],
  ['{ without: statistics }', 'services: [stat]', false],
  ['{ login: true, service: stat }', 'services: [stat]', false]
] as const

test.for(CASES)('a cookie with "when: %s" and a tenant with "%s": %s', ([when, line, isTrue]) => {
  const site = siteFrom(acme(line, `cookies: [${record(when)}]`))

  expect(cookiesOf(site).includes('w')).toBe(isTrue)
  // The service of the test has no French words, which is reported too.
  const codes = site.diagnostics.map(({ code }) => code)
  expect(codes.filter((code) => code !== 'translation-incomplete')).toEqual(
    isTrue ? [] : ['cookie-not-shown']
  )
})

test.for(CASES)('a section with "when: %s" and a tenant with "%s": %s', ([when, line, isTrue]) => {
  const path = 'content/policies/cookies.yaml'
  const policy = contentText(path).replace(
    '  - id: browser-settings\n',
    `  - id: browser-settings\n    when: ${when}\n`
  )

  expect(sectionsOf(siteFrom({ ...acme(line), [path]: policy })).includes('browser-settings')).toBe(
    isTrue
  )
})

test('a cookie that a service adds under a condition is left out in silence', () => {
  const site = siteFrom(acme('services: [opendatasoft]', 'cookies: []'))

  expect(site.diagnostics).toEqual([])
  expect(cookiesOf(site)).toEqual(['sessionid', 'csrftoken', 'cookies_preferences'])
})

test('a cookie that is listed but not shown is told with the place of its condition', () => {
  const { diagnostics } = siteFrom(acme('cookies: [sessionid, django_language]'))

  expect(diagnostics.map(({ line, column, message }) => [line, column, message])).toEqual([
    [
      6,
      22,
      'The cookie "django_language" is listed but not shown: its condition in content/catalog/opendatasoft.yaml, line 40, is not true of this tenant.'
    ]
  ])
})

test('a condition of a profile is named where the profile says it', () => {
  const { diagnostics } = siteFrom({
    ...acme('extends: base'),
    'tenants/profiles/base.yaml': 'cookies:\n  - use: csrftoken\n    when: { login: true }\n'
  })

  expect(diagnostics.map(({ file, line, message }) => [file, line, message])).toEqual([
    [
      'tenants/profiles/base.yaml',
      2,
      'The cookie "csrftoken" is listed but not shown: its condition in tenants/profiles/base.yaml, line 3, is not true of this tenant.'
    ]
  ])
})

test('an empty condition shows the cookie all the same', () => {
  const site = siteFrom(acme('cookies: [sessionid, { use: django_language, when: {} }]'))

  expect([cookiesOf(site), site.diagnostics]).toEqual([['sessionid', 'django_language'], []])
})

test('a condition about cookies looks only at those without one, so none depends on itself', () => {
  const first = record('{ without: marketing }', 'marketing', 'first')
  const second = record('{ without: marketing }', 'marketing', 'second')

  expect(cookiesOf(siteFrom(acme(`cookies: [${first}, ${second}]`)))).toEqual(['first', 'second'])
})

test('a cookie whose condition is not true is not counted by the conditions of others', () => {
  const hidden = record('{ login: true }', 'statistics', 'hidden')
  const shown = record('{ without: statistics }', 'preferences', 'shown')
  const site = siteFrom(acme(`cookies: [${hidden}, ${shown}]`))

  expect([cookiesOf(site), sectionsOf(site)[0]]).toEqual([['shown'], 'intro-service'])
})

test('a condition about a service that the catalog does not have is refused', () => {
  const files = serviceFiles('other', { _o: { when: { service: 'sttat' } } })

  expect(problemsFrom({ ...acme(), ...files })).toEqual([
    'content/catalog/other.yaml:25:20 unknown-service'
  ])
})
