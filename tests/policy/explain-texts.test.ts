import { expect, test } from 'vitest'
import { explainedFrom, overviewFrom } from '../support/explained-from.ts'
import { projectFiles } from '../support/project-files.ts'
import { textsIn } from '../support/site-from.ts'
import { tenantWith } from '../support/tenant-with.ts'

const TENANT = 'tenants/acme.yaml'
const PROFILE = 'tenants/profiles/base.yaml'
const FRENCH = textsIn('fr')
const WORDS = 'content/fr/catalog/opendatasoft.yaml'
const SETTINGS = 'cookies/browser-settings.md'

/** A section of these words. */
const section = (title: string) => `---\ntitle: ${title}\n---\nA text. Another one.\n`

/** A tenant with one cookie that says this about it. */
const withCookie = (said: string, ...lines: readonly string[]) =>
  tenantWith(`cookies: [{ use: sessionid, ${said} }]`, ...lines)

test('a purpose is explained in each language of the tenant', () => {
  const lines = explainedFrom('sessionid.purpose', {
    ...FRENCH,
    [TENANT]: tenantWith('locales: [fr, en]')
  })

  expect(lines).toEqual([
    'sessionid.purpose (fr): Pour reconnaître l’utilisateur d’une page à l’autre',
    'set in content/fr/catalog/opendatasoft.yaml:4:12',
    'sessionid.purpose (en): To remember the user from one page to another',
    'set in content/en/catalog/opendatasoft.yaml:4:12'
  ])
})

test('a text of the tenant replaces those of the profile and the catalog in its language only', () => {
  const lines = explainedFrom('sessionid.purpose', {
    ...FRENCH,
    [TENANT]: withCookie('purpose: { en: To test }', 'locales: [en, fr]', 'extends: base'),
    [PROFILE]: 'cookies:\n  - { use: sessionid, purpose: { en: One, fr: Un } }\n'
  })

  expect(lines).toEqual([
    'sessionid.purpose (en): To test',
    'set in tenants/acme.yaml:5:44',
    'instead of One tenants/profiles/base.yaml:2:38',
    'To remember the user from one page to another content/en/catalog/opendatasoft.yaml:4:12',
    'sessionid.purpose (fr): Pour reconnaître l’utilisateur d’une page à l’autre',
    'set in content/fr/catalog/opendatasoft.yaml:4:12',
    'instead of Un tenants/profiles/base.yaml:2:47',
    'because a text of its own is only in en tenants/acme.yaml:5:38'
  ])
})

test('a text without a language is in the main one', () => {
  const files = { [TENANT]: withCookie('function: Log-in') }

  expect(explainedFrom('sessionid.function', files).slice(0, 2)).toEqual([
    'sessionid.function (en): Log-in',
    'set in tenants/acme.yaml:6:39'
  ])
})

test.for([
  [undefined, 'because there is no text in fr'],
  [
    'sessionid: { function: F, purpose: P }\n',
    `because the text in fr has fewer sentences than the one in en ${WORDS}:1:36`
  ]
])('a text in another language than the page is explained: %s', ([words, reason]) => {
  const lines = explainedFrom('sessionid.purpose', {
    ...FRENCH,
    [WORDS]: words,
    'content/en/catalog/opendatasoft.yaml': projectFiles()
      .find(({ path }) => path === 'content/en/catalog/opendatasoft.yaml')
      ?.text.replace('from one page to another', 'for long. And well.'),
    [TENANT]: tenantWith('locales: [fr]')
  })

  expect(lines).toEqual([
    'sessionid.purpose (fr): To remember the user for long. And well.',
    'set in content/en/catalog/opendatasoft.yaml:4:12',
    reason
  ])
})

test('a text of a record that is missing in a language is nothing', () => {
  const record = 'name: w, provider: P, category: preferences, duration: P6M, function: F'
  const files = {
    ...FRENCH,
    [TENANT]: tenantWith('locales: [en, fr]', `cookies: [{ ${record}, purpose: To test }]`)
  }

  expect(explainedFrom('w.purpose', files).slice(2)).toEqual([
    'w.purpose (fr): (nothing)',
    'set in no file',
    'because a text of its own is only in en tenants/acme.yaml:6:95',
    'there is no text in fr'
  ])
})

test('the text of a section comes from the tenant, its profile, or the shared file', () => {
  const lines = explainedFrom('cookies/browser-settings', {
    ...FRENCH,
    [TENANT]: tenantWith('extends: base', 'locales: [en, fr]'),
    [PROFILE]: 'heading: host\n',
    [`tenants/acme/en/${SETTINGS}`]: section('Mine'),
    [`tenants/profiles/base/en/${SETTINGS}`]: section('Ours')
  })

  expect(lines).toEqual([
    'cookies/browser-settings (en): Mine',
    'set in tenants/acme/en/cookies/browser-settings.md',
    'instead of Ours tenants/profiles/base/en/cookies/browser-settings.md',
    'How to manage cookies in your browser content/en/cookies/browser-settings.md',
    'cookies/browser-settings (fr): Comment gérer les cookies dans votre navigateur',
    'set in content/fr/cookies/browser-settings.md',
    'because a text of its own is only in en tenants/acme/en/cookies/browser-settings.md',
    'a text of its own is only in en tenants/profiles/base/en/cookies/browser-settings.md'
  ])
})

test.for([
  [undefined, 'because there is no text in fr'],
  [
    '---\ntitle: T\n---\nUn.\n',
    `because the text in fr says less than its source content/fr/${SETTINGS}`
  ]
])('a section in another language than the page is explained: %s', ([text, reason]) => {
  const lines = explainedFrom('cookies/browser-settings', {
    ...FRENCH,
    [`content/fr/${SETTINGS}`]: text,
    [TENANT]: tenantWith('locales: [fr]')
  })

  expect(lines).toEqual([
    'cookies/browser-settings (fr): How to manage cookies in your browser',
    `set in content/en/${SETTINGS}`,
    reason
  ])
})

test('a section that a layer leaves out is explained with its place', () => {
  const files = {
    [TENANT]: tenantWith('extends: base'),
    [PROFILE]: 'omit: [cookies/browser-settings]\n'
  }

  expect(explainedFrom('cookies/browser-settings', files)).toEqual([
    'cookies/browser-settings: left out',
    'set in tenants/profiles/base.yaml:1:8',
    `instead of How to manage cookies in your browser content/en/${SETTINGS}`
  ])
})

test.for([
  ['cookies/intro-operation', 'intro: operation', 'intro is service (the default)'],
  ['cookies/intro-none', 'lacks: cookies', 'cookies are listed tenants/acme.yaml:6:11'],
  ['cookies/dissolved-body', 'has: dissolved', 'dissolved is not said'],
  ['cookies/contact-site', 'lacks: controller', 'controller is said tenants/acme.yaml:5:13'],
  ['accessibility/feedback', 'has: accessibility', 'accessibility is not said'],
  ['accessibility/test-results', 'has: accessibility', 'accessibility is not said']
])('the section %s is not shown, since "%s" is not true', ([name = '', when, instead]) => {
  const lines = explainedFrom(name, {})

  expect([lines[0], ...lines.slice(3)]).toEqual([
    `${name}: not shown`,
    `because the condition is when: { ${when} }`,
    instead
  ])
})

test.for([
  ['intro: service', 'readers of the tenant have no choice to change'],
  [
    'preferencesUrl: https://acme.example.org/s',
    'readers of the tenant change their choice by preferencesUrl tenants/acme.yaml:7:17'
  ],
  [
    'preferencesControl: Cookies',
    'readers of the tenant change their choice by preferencesControl tenants/acme.yaml:7:21'
  ],
  [
    'portal: { banner: true }',
    'readers of the tenant change their choice by portal.banner tenants/acme.yaml:7:19'
  ]
] as const)('with "%s", the section about another choice says so: %s', ([line, reason]) => {
  const [choice, id, row] = line.includes('Control')
    ? ['page', 'change-your-choice-page', 27]
    : ['control', 'change-your-choice-control', 30]

  expect(explainedFrom(`cookies/${id}`, { [TENANT]: tenantWith(line) })).toEqual([
    `cookies/${id}: not shown`,
    `set in content/policies/cookies.yaml:${row}:11`,
    expect.stringContaining('instead of'),
    `because the condition is when: { choice: ${choice} }`,
    reason
  ])
})

test('a section of the accessibility statement can depend on what the statement says', () => {
  const statement =
    'accessibility: { model: eu, status: full, standard: S, prepared: 2026-02-01, email: a@b.org, enforcement: { name: O, url: https://o.org } }'
  const files = { [TENANT]: tenantWith(statement) }

  expect(explainedFrom('accessibility/status-none', files).slice(3)).toEqual([
    'because the condition is when: { has: audited }',
    'accessibility.audited is not said',
    'the condition is when: { status: none }',
    'accessibility.status is full tenants/acme.yaml:7:37'
  ])
})

test('without a name everything is listed, a line for each value and for what it replaced', () => {
  const lines = overviewFrom({
    ...FRENCH,
    [TENANT]: withCookie('duration: P1D, purpose: { fr: Pour voir }', 'locales: [en, fr]'),
    [`tenants/acme/fr/${SETTINGS}`]: section('À nous')
  })

  expect(lines.slice(0, 3)).toEqual([
    'name: Acme tenants/acme.yaml:1:7',
    'url: https://acme.example.org tenants/acme.yaml:2:6',
    'locales: en, fr tenants/acme.yaml:6:10'
  ])
  expect(lines.slice(19, 24)).toEqual([
    'sessionid.duration: P1D tenants/acme.yaml:5:39',
    'instead of P2W content/catalog/opendatasoft.yaml:22:15',
    'sessionid.party: first content/catalog/opendatasoft.yaml:23:12',
    'sessionid.function (en): Authentication (front and back office) content/en/catalog/opendatasoft.yaml:3:13',
    'sessionid.purpose (en): To remember the user from one page to another content/en/catalog/opendatasoft.yaml:4:12'
  ])
  expect(lines.slice(-4)).toEqual([
    `cookies/browser-settings (en): How to manage cookies in your browser content/en/${SETTINGS}`,
    `cookies/browser-settings (fr): À nous tenants/acme/fr/${SETTINGS}`,
    `instead of Comment gérer les cookies dans votre navigateur content/fr/${SETTINGS}`,
    'cookies/contact-controller (en): Who to contact content/en/cookies/contact-controller.md'
  ])
})
