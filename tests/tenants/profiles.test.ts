import { expect, test } from 'vitest'
import { cookiesOf, pageIn, rowsOf } from '../support/page-parts.ts'
import { type Files, problemsFrom, siteFrom } from '../support/site-from.ts'
import { tenantWith } from '../support/tenant-with.ts'

/** A tenant with these lines, and profiles by name. */
function files(tenant: readonly string[], profiles: Readonly<Record<string, string>>): Files {
  const entries = Object.entries(profiles).map(([id, text]) => [
    `tenants/profiles/${id}.yaml`,
    text
  ])
  return { 'tenants/acme.yaml': tenantWith(...tenant), ...Object.fromEntries(entries) }
}

test('over three levels each setting comes from the nearest that says it', () => {
  const site = siteFrom(
    files(['extends: low', 'updated: 2026-03-03'], {
      low: 'extends: mid\nupdated: 2026-02-02\nintro: service\n',
      mid: 'extends: top\nupdated: 2026-01-01\nintro: operation\ncolumns: [name]\n',
      top: 'columns: [name, purpose]\npreferencesUrl: https://acme.example.org/choice\n'
    })
  )
  const { updated, sections } = pageIn(site)

  expect(updated.date).toBe('2026-03-03')
  expect(rowsOf(site)).toEqual([['sessionid']])
  expect(sections.map(({ id }) => id)).toEqual([
    'intro-service',
    'what-is-a-cookie',
    'kinds-of-cookies',
    'cookies-used',
    'change-your-choice-page',
    'browser-settings',
    'contact-controller'
  ])
})

test('over three levels the fields of one cookie add up', () => {
  const site = siteFrom(
    files(
      [
        'extends: low',
        'columns: [provider, name, duration, party]',
        'cookies: [{ use: sessionid, party: first }]'
      ],
      {
        low: 'extends: mid\ncookies: [{ use: sessionid, duration: P2D }]\n',
        mid: 'extends: top\ncookies: [{ use: sessionid, duration: P1D, provider: Somebody }]\n',
        top: 'cookies: [sessionid]\n'
      }
    )
  )

  expect(rowsOf(site)).toEqual([['Somebody', 'sessionid', '2 days', 'This site']])
})

test('of several profiles the later one wins, and the tenant over both', () => {
  const profiles = {
    left: 'updated: 2020-01-01\nintro: operation\ncolumns: [name, purpose]\n',
    right: 'updated: 2021-01-01\nintro: service\n'
  }
  const { sections, updated } = pageIn(
    siteFrom(files(['extends: [left, right]', 'updated: 2022-01-01'], profiles))
  )
  const [table] = sections.flatMap(({ tables }) => tables ?? [])

  expect([sections[0]?.id, updated.date]).toEqual(['intro-service', '2022-01-01'])
  expect(table?.columns.map(({ key }) => key)).toEqual(['name', 'purpose'])
})

test('the cookies of several profiles stand in the order of "extends"', () => {
  const profiles = { left: 'cookies: [csrftoken]\n', right: 'cookies: [cookies_preferences]\n' }
  const namesFor = (order: string) =>
    cookiesOf(siteFrom(files([`extends: [${order}]`, 'cookies: [sessionid]'], profiles)))

  expect([namesFor('left, right'), namesFor('right, left')]).toEqual([
    ['csrftoken', 'cookies_preferences', 'sessionid'],
    ['cookies_preferences', 'csrftoken', 'sessionid']
  ])
})

test('a later profile takes away what an earlier one lists', () => {
  const site = siteFrom(
    files(['extends: [left, right]', 'cookies: []'], {
      left: 'cookies: [csrftoken, sessionid]\n',
      right: 'remove: [csrftoken]\n'
    })
  )

  expect(cookiesOf(site)).toEqual(['sessionid'])
})

test.for([
  ['extends: [left, right]', '7:17', '"left" and "right"'],
  ['extends: [base, left]', '7:17', '"base" and "left"']
] as const)('a profile that "%s" reaches by two ways is named with both', ([line, at, ways]) => {
  const { diagnostics } = siteFrom(
    files([line], { base: 'intro: service\n', left: 'extends: base\n', right: 'extends: base\n' })
  )

  expect(diagnostics.map(({ line, column, message }) => [`${line}:${column}`, message])).toEqual([
    [
      at,
      `The profile "base" is reached by two ways, over ${ways}, so it is not clear whose word wins.`
    ]
  ])
})

test('a profile above two ways is reported once in the profile, not at its tenants', () => {
  const problems = problemsFrom({
    ...files(['extends: low'], {
      low: 'extends: [left, right]\n',
      base: 'intro: service\n',
      left: 'extends: base\n',
      right: 'extends: base\n'
    }),
    'tenants/beta.yaml': tenantWith('extends: low', 'url: https://beta.example.org')
  })

  expect(problems).toEqual(['tenants/profiles/low.yaml:1:17 profile-diamond'])
})

test('a circle over one of several profiles is reported once, with its way', () => {
  const { diagnostics } = siteFrom(
    files(['extends: a'], {
      a: 'extends: [b, c]\n',
      b: 'intro: service\n',
      c: 'extends: [d, b]\n',
      d: 'extends: a\n'
    })
  )

  expect(diagnostics.map(({ file, message }) => [file, message])).toEqual([
    ['tenants/profiles/a.yaml', 'The profiles extend each other in a circle: a -> c -> d -> a.']
  ])
})

test('an unknown profile among several is pointed at', () => {
  expect(problemsFrom(files(['extends: [base, bose]'], { base: 'intro: service\n' }))).toEqual([
    'tenants/acme.yaml:7:17 unknown-profile'
  ])
})
