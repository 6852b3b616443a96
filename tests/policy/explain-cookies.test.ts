import { expect, test } from 'vitest'
import { explainedFrom, unknownFrom } from '../support/explained-from.ts'
import { projectFiles } from '../support/project-files.ts'
import { tenantWith } from '../support/tenant-with.ts'

const TENANT = 'tenants/acme.yaml'
const PROFILE = 'tenants/profiles/base.yaml'

/** The files of a service of the project. */
function service(id: string): Record<string, string> {
  const files = projectFiles().filter(
    ({ path }) => path === `content/catalog/${id}.yaml` || path === `content/en/catalog/${id}.yaml`
  )
  return Object.fromEntries(files.map(({ path, text }) => [path, text]))
}

const SOURCE = 'title: T, url: https://example.org, read: 2026-01-31'

/** A service "other" with cookies of these facts. */
function other(...cookies: readonly string[]): Record<string, string> {
  const entries = cookies.map((facts) => {
    const keys = [...facts.matchAll(/(?:^|, )(category|duration|party):/g)].map(([, key]) => key)
    return `  - { ${facts}, sources: [{ facts: [${keys.join(', ')}], ${SOURCE} }] }\n`
  })
  const names = cookies.map((facts) => /name: (\S+),/.exec(facts)?.[1])
  return {
    'content/catalog/other.yaml': `name: Other\nversion: 1\nreviewed: 2026-01-31\nprovider: { name: Other Ltd, sources: [{ facts: [name], ${SOURCE} }] }\ncookies:\n${entries.join('')}`,
    'content/en/catalog/other.yaml': names
      .map((name) => `${name}: { function: F, purpose: To test }\n`)
      .join('')
  }
}

test('a duration is explained from the tenant over the profile down to the catalog', () => {
  const lines = explainedFrom('csrftoken.duration', {
    [TENANT]: tenantWith('extends: base', 'cookies:', '  - use: csrftoken', '    duration: P1D'),
    [PROFILE]: 'cookies:\n  - { use: csrftoken, duration: P2D }\n'
  })

  expect(lines).toEqual([
    'csrftoken.duration: P1D',
    'set in tenants/acme.yaml:9:15',
    'instead of P2D tenants/profiles/base.yaml:2:33',
    'up to P12M content/catalog/opendatasoft.yaml:54:15'
  ])
})

test.for([
  ['sessionid.name', 'sessionid', 'content/catalog/opendatasoft.yaml:20:11'],
  ['sessionid.provider', 'Opendatasoft', 'content/catalog/opendatasoft.yaml:6:9'],
  ['sessionid.category', 'necessary', 'content/catalog/opendatasoft.yaml:21:15'],
  ['sessionid.storage', 'cookie', 'no file: this is the default'],
  ['sessionid.party', 'first', 'content/catalog/opendatasoft.yaml:23:12'],
  ['sessionid.providerCountry', 'FR', 'content/catalog/opendatasoft.yaml:7:12'],
  ['sessionid.recipients', '(nothing)', 'no file'],
  ['opendatasoft/sessionid.duration', 'P2W', 'content/catalog/opendatasoft.yaml:22:15']
] as const)('%s of the catalog is %s', ([name, value, place]) => {
  expect(explainedFrom(name, {})).toEqual([
    `${name.replace('opendatasoft/', '')}: ${value}`,
    `set in ${place}`
  ])
})

test('a cookie is explained with everything that is said about it', () => {
  const record =
    '  - { name: w, provider: P, category: preferences, duration: P6M, when: { login: false }, function: F, purpose: { en: To keep it } }'

  expect(explainedFrom('w', { [TENANT]: tenantWith('cookies:', record) })).toEqual([
    'w: listed',
    'set in tenants/acme.yaml:7:13',
    'w.category: preferences',
    'set in tenants/acme.yaml:7:39',
    'w.provider: P',
    'set in tenants/acme.yaml:7:26',
    'w.duration: P6M',
    'set in tenants/acme.yaml:7:62',
    'w.when: { login: false }',
    'set in tenants/acme.yaml:7:73',
    'w.function (en): F',
    'set in tenants/acme.yaml:7:101',
    'w.purpose (en): To keep it',
    'set in tenants/acme.yaml:7:119'
  ])
})

test('who has access, and where the provider is, are explained like any other fact', () => {
  const files = {
    [TENANT]: tenantWith(
      'extends: base',
      'cookies: [{ use: sessionid, recipients: [], providerCountry: BE }]'
    ),
    [PROFILE]: 'cookies: [{ use: sessionid, recipients: [Agency, Bureau] }]\n'
  }

  expect(explainedFrom('sessionid.recipients', files)).toEqual([
    'sessionid.recipients: []',
    'set in tenants/acme.yaml:7:41',
    'instead of Agency, Bureau tenants/profiles/base.yaml:1:41'
  ])
  expect(explainedFrom('sessionid.providerCountry', files)).toEqual([
    'sessionid.providerCountry: BE',
    'set in tenants/acme.yaml:7:62',
    'instead of FR content/catalog/opendatasoft.yaml:7:12'
  ])
})

test('a new duration takes the covered cookies away', () => {
  const lines = explainedFrom('_BEAMER*.covers', {
    [TENANT]: tenantWith('cookies: [{ use: _BEAMER*, duration: P1D }]')
  })

  expect([lines[0], lines[1], lines.at(-1)]).toEqual([
    '_BEAMER*.covers: (nothing)',
    'set in tenants/acme.yaml:6:38',
    'because a new duration takes the durations of the covered cookies away'
  ])
})

test('a duration that a service leaves to a parameter is explained by the parameter', () => {
  const lines = explainedFrom('_pk_id.*.duration', {
    ...service('matomo'),
    [TENANT]: tenantWith('services: [matomo]', 'extends: base'),
    [PROFILE]: 'parameters: { matomo: { visitor-lifetime: P6M } }\n'
  })

  expect(lines).toEqual([
    '_pk_id.*.duration: P6M',
    'set in tenants/profiles/base.yaml:1:43',
    'instead of P13M content/catalog/matomo.yaml:19:14',
    'because the duration is the parameter "visitor-lifetime" of the service "matomo" content/catalog/matomo.yaml:32:15',
    'the service "matomo" states no range content/catalog/matomo.yaml:18:3'
  ])
})

test('a duration of the tenant stands in the place of the parameter', () => {
  const lines = explainedFrom('_pk_id.*.duration', {
    ...service('matomo'),
    [TENANT]: tenantWith('cookies: [{ use: _pk_id.*, duration: P1M }]')
  })

  expect(lines).toEqual([
    '_pk_id.*.duration: P1M',
    'set in tenants/acme.yaml:6:38',
    'instead of P13M content/catalog/matomo.yaml:19:14'
  ])
})

test('a cookie of a service is listed where the service is', () => {
  const lines = explainedFrom('_BEAMER*', { [TENANT]: tenantWith('services: [beamer]') })

  expect(lines.slice(0, 3)).toEqual([
    '_BEAMER*: listed',
    'set in tenants/acme.yaml:7:12',
    'because the service "beamer" sets it'
  ])
})

test('a cookie that was taken away is explained with who did it and who had listed it', () => {
  const files = {
    [TENANT]: tenantWith('extends: base', 'cookies: []', 'remove: [sessionid]'),
    [PROFILE]: 'cookies: [sessionid, csrftoken]\n'
  }
  const listing = [
    'sessionid: removed',
    'set in tenants/acme.yaml:8:10',
    'instead of listed tenants/profiles/base.yaml:1:11'
  ]

  expect(explainedFrom('sessionid', files).slice(0, 3)).toEqual(listing)
  expect(explainedFrom('sessionid.duration', files)).toEqual([
    ...listing,
    'sessionid.duration: P2W',
    'set in content/catalog/opendatasoft.yaml:22:15'
  ])
  expect(explainedFrom('cookies', files)).toEqual([
    ...listing,
    'csrftoken: listed',
    'set in tenants/profiles/base.yaml:1:22'
  ])
})

test('a cookie that came back has its whole story', () => {
  const files = {
    [TENANT]: tenantWith('extends: base', 'cookies: [sessionid]'),
    [PROFILE]: 'extends: above\nremove: [opendatasoft, sessionid]\n',
    'tenants/profiles/above.yaml': 'cookies: [sessionid]\n'
  }

  expect(explainedFrom('sessionid', files).slice(0, 4)).toEqual([
    'sessionid: listed',
    'set in tenants/acme.yaml:7:11',
    'instead of removed tenants/profiles/base.yaml:2:24',
    'listed tenants/profiles/above.yaml:1:11'
  ])
})

test('a cookie whose condition is not true is explained with what the tenant says', () => {
  const files = { [TENANT]: tenantWith('cookies: [sessionid, django_language]') }

  expect(explainedFrom('django_language', files).slice(0, 5)).toEqual([
    'django_language: not shown',
    'set in content/catalog/opendatasoft.yaml:40:11',
    'instead of listed tenants/acme.yaml:6:22',
    'because the condition is when: { multilingual: true }',
    'portal.multilingual is false (the default)'
  ])
})

test.for([
  ['login: true', [], 'portal.login is false (the default)'],
  ['service: beamer', [], 'the tenant does not use the service "beamer"'],
  [
    'withoutService: beamer',
    ['services: [beamer]'],
    'the tenant uses the service "beamer" tenants/acme.yaml:7:12'
  ],
  [
    'withoutService: opendatasoft',
    [],
    'the tenant uses the service "opendatasoft" tenants/acme.yaml:6:12'
  ],
  ['uses: statistics', [], 'the tenant lists no cookie of the category "statistics"'],
  [
    'without: necessary',
    [],
    'the cookie "sessionid" is of the category "necessary" tenants/acme.yaml:6:12'
  ]
] as const)('the condition "%s" that is not true is explained', ([when, lines, instead]) => {
  const cookies = `cookies: [ sessionid, { use: csrftoken, when: { ${when} } }]`
  const explained = explainedFrom('csrftoken', { [TENANT]: tenantWith(cookies, ...lines) })

  expect(explained.slice(3, 5)).toEqual([`because the condition is when: { ${when} }`, instead])
})

test('a record that lacks a fact is named as incomplete', () => {
  const record = '{ name: w, provider: A, category: necessary, purpose: { en: To test } }'
  const files = { [TENANT]: tenantWith(`cookies: [${record}]`) }

  expect(explainedFrom('w', files).slice(0, 3)).toEqual([
    'w: incomplete',
    'set in tenants/acme.yaml:6:19',
    'because nobody says its duration'
  ])
})

test('a cookie of the catalog that nobody lists is not listed', () => {
  expect(explainedFrom('csrftoken', {})).toEqual([
    'csrftoken: not listed',
    'set in no file: this is the default',
    'because the catalog has it, but neither the tenant nor a profile of it lists it content/catalog/opendatasoft.yaml:52:11'
  ])
})

test('two cookies of one name are told apart by their services', () => {
  const files = {
    ...other('name: sessionid, category: marketing, duration: session'),
    [TENANT]: tenantWith('cookies: [other/sessionid, opendatasoft/sessionid]')
  }

  expect(explainedFrom('sessionid.category', files)).toEqual([
    'other/sessionid.category: marketing',
    'set in content/catalog/other.yaml:6:34',
    'opendatasoft/sessionid.category: necessary',
    'set in content/catalog/opendatasoft.yaml:21:15'
  ])
  expect(explainedFrom('other/sessionid.category', files)).toHaveLength(2)
})

test('a cookie that is called like the field of another one is the one that is meant', () => {
  const files = {
    ...other(
      'name: a, category: marketing, duration: P1D',
      'name: a.duration, category: marketing, duration: P2D'
    ),
    [TENANT]: tenantWith('services: [other]')
  }

  expect(explainedFrom('a.duration', files)[0]).toBe('a.duration: listed')
  expect(explainedFrom('a.duration.duration', files)[0]).toBe('a.duration.duration: P2D')
})

test.for([
  ['csrftokn', 'tenants/acme.yaml:6:12', 'Did you mean "csrftoken"?'],
  [
    'csrftoken.durtion',
    'content/catalog/opendatasoft.yaml:54:15',
    'Did you mean "csrftoken.duration"?'
  ],
  ['controler.email', 'tenants/acme.yaml:5:42', 'Did you mean "controller.email"?'],
  [
    'cookies/browser-setings',
    'content/en/cookies/browser-settings.md:1:1',
    'Did you mean "cookies/browser-settings"?'
  ],
  ['portal.lgin', 'tenants/acme.yaml:1:1', 'Did you mean "portal.login"?']
])(
  'the unknown name %s is answered with the nearest one and its place',
  ([name = '', place, remedy]) => {
    const cookies = 'cookies: [ csrftoken, { use: sessionid, duration: P1D } ]'

    expect(unknownFrom(name, { [TENANT]: tenantWith(cookies) })).toEqual([
      `${place} The tenant "acme" has no setting, cookie or section "${name}". ${remedy}`
    ])
  }
)

test('a name that is near to nothing is answered with names to choose from', () => {
  expect(unknownFrom('xxxxxxxxxxxx', {})[0]).toMatch(
    /^tenants\/acme\.yaml:1:1 .* Choose one of: name, url, extends, .* and \d+ more\.$/
  )
})
