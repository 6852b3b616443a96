import { expect, test } from 'vitest'
import { pageIn, sectionsOf } from '../support/page-parts.ts'
import { serviceFiles } from '../support/service-files.ts'
import { type Files, problemsFrom, siteFrom } from '../support/site-from.ts'
import { tenantWith } from '../support/tenant-with.ts'

const PROFILE = 'tenants/profiles/base.yaml'
const PAGE = 'preferencesUrl: https://acme.example.org/settings'
const CONTROL = 'preferencesControl: Manage cookies'
const BANNER = 'portal: { banner: true }'

/** A tenant with a cookie that needs consent. */
const asking = (...lines: string[]): Files => ({
  ...serviceFiles('stat', { _st: { category: 'statistics' } }),
  'tenants/acme.yaml': tenantWith('cookies: [sessionid, _st]', ...lines)
})

/** The sections of a page that are about a choice. */
const choicesOf = (files: Files) =>
  sectionsOf(siteFrom(files)).filter((id) => id.includes('choice'))

test.for([
  [[PAGE], 'change-your-choice-page'],
  [[CONTROL], 'change-your-choice-control'],
  [[BANNER], 'change-your-choice'],
  [[PAGE, CONTROL, BANNER], 'change-your-choice-page'],
  [[CONTROL, BANNER], 'change-your-choice-control']
] as const)('a tenant with %j tells its readers in the section %s', ([lines, id]) => {
  expect([problemsFrom(asking(...lines)), choicesOf(asking(...lines))]).toEqual([[], [id]])
})

test.for(['preferences', 'statistics', 'marketing'] as const)(
  'a cookie for %s without a way to take consent back is an error that names it',
  (category) => {
    const { pages, diagnostics } = siteFrom({
      ...serviceFiles('stat', { _st: { category } }),
      'tenants/acme.yaml': tenantWith('cookies: [sessionid, _st]')
    })

    expect([
      pages,
      diagnostics.map(({ line, column, message }) => [line, column, message])
    ]).toEqual([
      [],
      [[1, 1, 'The cookie "_st" needs consent, but the page cannot say how readers take it back.']]
    ])
  }
)

test('a tenant with necessary cookies only says that there is no choice', () => {
  expect(choicesOf({})).toEqual(['no-choice'])
})

test.for([[], [PAGE], [CONTROL], [BANNER]])(
  'a tenant without cookies and with %j says nothing about a choice',
  (lines) => {
    const files = { 'tenants/acme.yaml': tenantWith('cookies: []', ...lines) }

    expect([problemsFrom(files), choicesOf(files)]).toEqual([[], []])
  }
)

test('a portal that has no banner is no way to take consent back', () => {
  expect(problemsFrom(asking('portal: { banner: false }'))).toEqual([
    'tenants/acme.yaml:1:1 no-withdrawal-route'
  ])
})

test('a cookie whose condition is not true needs no way to take consent back', () => {
  const cookies = 'cookies: [sessionid, { use: _st, when: { login: true } }]'
  const files = { ...asking(), 'tenants/acme.yaml': tenantWith(cookies) }

  expect([problemsFrom(files), choicesOf(files)]).toEqual([
    ['tenants/acme.yaml:6:29 cookie-not-shown'],
    ['no-choice']
  ])
})

test('the way can come from a profile, and a tenant can take the banner of its profile back', () => {
  const files = { ...asking('extends: base'), [PROFILE]: `${BANNER}\n` }

  expect([problemsFrom(files), choicesOf(files)]).toEqual([[], ['change-your-choice']])
  expect(
    problemsFrom({
      ...asking('extends: base', 'portal: { banner: false }'),
      [PROFILE]: `${BANNER}\n`
    })
  ).toEqual(['tenants/acme.yaml:1:1 no-withdrawal-route'])
})

test.for([
  ['preferencesUrl: http://acme.example.org', '1:17 bad-url'],
  ['preferencesURL: https://acme.example.org', '1:1 unknown-key'],
  ['portal: { banner: sometimes }', '1:19 wrong-type']
] as const)(
  'of a profile with the mistake "%s" it is not said that the way is missing',
  ([line, problem]) => {
    expect(problemsFrom({ ...asking('extends: base'), [PROFILE]: `${line}\n` })).toEqual([
      `${PROFILE}:${problem}`
    ])
  }
)

const at = (address: string, ...lines: string[]) =>
  problemsFrom(asking(`preferencesUrl: ${address}`, ...lines)).map(
    (problem) => problem.split(' ')[1]
  )

test.for([
  'https://acme.example.org',
  'https://acme.example.org/',
  'https://acme.example.org/#manage-cookies',
  'https://acme.example.org/settings?tab=cookies#top',
  'https://acme.example.org:8443/settings',
  'https://acme.example.org/en/cookies-settings/',
  'https://acme.example.org/en/cookies/settings',
  'https://acme.example.org/fr/cookies/',
  'https://ACME.example.org/settings',
  'https://privacy.acme.example.org/settings',
  'https://example.org/settings'
])('%s is a page on which a choice can change', (address) => {
  expect(at(address)).toEqual([])
})

test.for([
  'https://acme.example.org/en/cookies',
  'https://acme.example.org/en/cookies/',
  'https://acme.example.org/en/cookies/index.html',
  'https://acme.example.org/en/cookies/?from=banner#change-your-choice'
])('%s is the policy page itself', (address) => {
  expect(at(address)).toEqual(['preferences-on-policy'])
})

test.for([
  'https://other.example.org/settings',
  'https://notacme.example.org/settings',
  'https://acme.example.org.evil.example/settings',
  'https://consent.example.com/acme'
])('%s is a page of another site, which is a warning', (address) => {
  const { pages, diagnostics } = siteFrom(asking(`preferencesUrl: ${address}`))

  expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([
    ['preferences-elsewhere', 'warning']
  ])
  expect(pages.length).toBe(2)
})

test.for([
  ['https://policies.example.com/acme/', 'preferences-on-policy'],
  ['https://policies.example.com/acme/index.html', 'preferences-on-policy'],
  ['https://policies.example.com/acme/en/cookies/', 'preferences-on-policy'],
  ['https://policies.example.com/acme/en/accessibility/', 'preferences-on-policy'],
  ['https://policies.example.com/acme2/', 'preferences-elsewhere'],
  ['https://policies.example.com/', 'preferences-elsewhere']
] as const)('with an address of publication, %s is answered with %s', ([address, code]) => {
  expect(at(address, 'publishedAt: https://policies.example.com/{tenant}')).toEqual([code])
})

test.for([
  ['https://acme.example.org/policies/', ['preferences-on-policy']],
  ['https://acme.example.org/policies/settings', ['preferences-on-policy']],
  ['https://acme.example.org/settings', []]
] as const)('with policies in a folder of the site, %s is answered with %j', ([address, codes]) => {
  expect(at(address, 'publishedAt: https://acme.example.org/policies')).toEqual(codes)
})

test.for([
  'https://acme.example.org/portal/',
  'https://acme.example.org/portal/#cookies',
  'https://acme.example.org/portal/settings'
])('of a site in a folder, %s is a page of the site', (address) => {
  expect(at(address, 'url: https://acme.example.org/portal')).toEqual([])
})

test('an address of a profile is judged for each tenant, in the profile', () => {
  const files = {
    ...asking('extends: base'),
    'tenants/beta.yaml': tenantWith('extends: base', 'url: https://beta.example.com'),
    [PROFILE]: `${PAGE}\n`
  }
  const { diagnostics } = siteFrom(files)

  expect(
    diagnostics.map(({ file, line, column, message }) => [file, line, column, message])
  ).toEqual([
    [
      PROFILE,
      1,
      17,
      'https://acme.example.org/settings is not a page of all sites of this profile, whose browser storage holds the choice.'
    ]
  ])
})

/** What the page in English says about the control with this label. */
const toldOf = (label: string, ...lines: string[]) =>
  pageIn(siteFrom(asking(`preferencesControl: ${label}`, ...lines))).sections.find(
    ({ id }) => id === 'change-your-choice-control'
  )?.bodyHtml

test.for([
  ['Manage cookies', 'Manage cookies'],
  ['{ en: Manage cookies, fr: Gérer }', 'Manage cookies'],
  ['{ fr: Gérer les cookies }', 'Gérer les cookies'],
  ['Cookies <b>& more</b>', 'Cookies &lt;b&gt;&amp; more&lt;/b&gt;']
])('the label %s is told as it stands on the site: %s', ([label = '', words = '']) => {
  expect(toldOf(label)).toContain(
    `Go to <a href="https://acme.example.org">acme.example.org</a> and choose “${words}”.`
  )
})

test('a label of a language is told in its regions too', () => {
  expect(
    pageIn(
      siteFrom(asking('preferencesControl: { fr: Gérer, en: Manage }', 'locales: [en-gb]')),
      'acme/en-gb/cookies'
    ).sections.find(({ id }) => id === 'change-your-choice-control')?.bodyHtml
  ).toContain('choose “Manage”.')
})

test('a page elsewhere that a profile names is reported once for all its sites', () => {
  const tenant = (host: string) => tenantWith('extends: base', `url: https://${host}`)
  const { diagnostics } = siteFrom({
    'tenants/profiles/base.yaml': 'preferencesUrl: https://consent.example.com/\n',
    'tenants/acme.yaml': tenant('acme.example.org'),
    'tenants/beta.yaml': tenant('beta.example.org')
  })

  expect(diagnostics.map(({ file, message }) => `${file}: ${message}`)).toEqual([
    'tenants/profiles/base.yaml: https://consent.example.com/ is not a page of all sites of this profile, whose browser storage holds the choice.'
  ])
})
