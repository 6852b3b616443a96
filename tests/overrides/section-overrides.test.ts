import { expect, test } from 'vitest'
import { type Files, problemsFrom, siteFrom, textsIn } from '../support/site-from.ts'
import { tenantWith } from '../support/tenant-with.ts'

const OWN = '---\ntitle: What cookies are\n---\n\nOur own words about {host}.\n'
const OTHER = '---\ntitle: Other words\n---\n\nThe words of the profile.\n'
const SECTION = 'cookies/what-is-a-cookie'

/** The heading and the text of the section on each page of the tenant "acme". */
const shown = (files: Files) =>
  siteFrom(files)
    .pages.filter(({ path }) => path !== 'acme/index.html')
    .map(({ sections }) => sections.find(({ id }) => id === 'what-is-a-cookie'))
    .map((section) => [section?.heading.text, section?.bodyHtml, section?.lang])

test('a tenant shows its own text in the place of a shared section', () => {
  expect(shown({ [`tenants/acme/en/${SECTION}.md`]: OWN })).toEqual([
    ['What cookies are', '<p>Our own words about acme.example.org.</p>\n', null]
  ])
})

test('the text of a profile reaches its tenants, and gives way to that of a tenant', () => {
  const files = {
    'tenants/acme.yaml': tenantWith('extends: base'),
    'tenants/profiles/base.yaml': 'intro: service\n',
    [`tenants/profiles/base/en/${SECTION}.md`]: OTHER
  }

  expect(shown(files)[0]?.[0]).toBe('Other words')
  expect(shown({ ...files, [`tenants/acme/en/${SECTION}.md`]: OWN })[0]?.[0]).toBe(
    'What cookies are'
  )
})

test('an override holds in its language only', () => {
  const files = {
    ...textsIn('fr'),
    'tenants/acme.yaml': tenantWith('locales: [en, fr]'),
    [`tenants/acme/en/${SECTION}.md`]: OWN
  }

  expect(shown(files).map(([heading, , lang]) => [heading, lang])).toEqual([
    ['What cookies are', null],
    ['Qu’est-ce qu’un cookie\u202f?', null]
  ])
})

test('a tenant may write a section in a language in which nobody has translated it', () => {
  const files = {
    ...textsIn('fr'),
    [`content/fr/${SECTION}.md`]: undefined,
    'tenants/acme.yaml': tenantWith('locales: [fr]'),
    [`tenants/acme/fr/${SECTION}.md`]: '---\ntitle: Un cookie\n---\n\nNos mots.\n'
  }

  expect(shown(files)).toEqual([['Un cookie', '<p>Nos mots.</p>\n', null]])
})

test.for([
  ['of a tenant that does not exist', `tenants/acne/en/${SECTION}.md`, 'override-without-owner'],
  [
    'of a profile that does not exist',
    `tenants/profiles/x/en/${SECTION}.md`,
    'override-without-owner'
  ],
  [
    'of a section that does not exist',
    'tenants/acme/en/cookies/what.md',
    'override-unknown-section'
  ],
  [
    'of a policy that does not exist',
    'tenants/acme/en/cokies/what-is-a-cookie.md',
    'unknown-policy'
  ]
] as const)('an override %s is reported at its file', ([, path, code]) => {
  expect(problemsFrom({ [path]: OWN })).toContain(`${path}:1:1 ${code}`)
})

test('a text in a language that the tenant does not publish is reported', () => {
  const path = `tenants/acme/de/${SECTION}.md`

  expect(problemsFrom({ [path]: OWN })).toContain(`${path}:1:1 override-unused`)
})

test('a section is left out where the tenant or its profile says so', () => {
  const ids = (...lines: string[]) =>
    siteFrom({
      'tenants/acme.yaml': tenantWith('extends: base', ...lines),
      'tenants/profiles/base.yaml': 'omit: [cookies/browser-settings]\n'
    }).pages[0]?.sections.map(({ id }) => id)

  expect(ids('omit: [cookies/kinds-of-cookies]')).toEqual([
    'intro-service',
    'what-is-a-cookie',
    'cookies-used',
    'no-choice',
    'contact-controller'
  ])
})

test.for([
  ['cookies/kinds', 'omit-unknown-section'],
  ['cookies/intro-service', 'omit-needed-section'],
  ['cookies/cookies-used', 'omit-needed-section'],
  ['browser-settings', 'bad-section-reference']
])('leaving out %s is refused: %s', ([section, code]) => {
  expect(problemsFrom({ 'tenants/acme.yaml': tenantWith(`omit: [${section}]`) })).toEqual([
    `tenants/acme.yaml:7:8 ${code}`
  ])
})

test('a text for a section that the tenant leaves out is never shown', () => {
  const path = 'tenants/acme/en/cookies/what-is-a-cookie.md'
  const omitting = tenantWith('omit: [cookies/what-is-a-cookie]')

  expect(problemsFrom({ [path]: OWN, 'tenants/acme.yaml': omitting })).toContain(
    `${path}:1:1 override-not-shown`
  )
  expect(problemsFrom({ [path]: OWN })).not.toContain(`${path}:1:1 override-not-shown`)
})
