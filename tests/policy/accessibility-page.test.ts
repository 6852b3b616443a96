import { expect, test } from 'vitest'
import { ownWords, wordsIn } from '../../src/content/words.ts'
import { pageIn, sectionsOf } from '../support/page-parts.ts'
import { type Files, problemsFrom, siteFrom, textsIn } from '../support/site-from.ts'
import { tenantWith } from '../support/tenant-with.ts'

const FACTS = {
  model: 'eu',
  status: 'none',
  standard: 'EN 301 549 V3.2.1',
  prepared: '2026-02-01',
  email: 'access@acme.example.org',
  enforcement: { name: 'Ombudsman', url: 'https://ombudsman.example.org' }
}

/** A tenant in French and English with a statement of these facts. */
const acme = (changes: Readonly<Record<string, unknown>> = {}, ...lines: string[]): Files => ({
  ...textsIn('fr'),
  'tenants/acme.yaml': tenantWith(
    'locales: [fr, en]',
    `accessibility: ${JSON.stringify({ ...FACTS, ...changes })}`,
    ...lines
  )
})
const STATEMENT = 'acme/en/accessibility'
const listOf = (files: Files, section: string, folder = STATEMENT) =>
  pageIn(siteFrom(files), folder).sections.find(({ id }) => id === section)?.list

test('a tenant with the facts of a statement has its page in each language', () => {
  expect(siteFrom(acme()).pages.map(({ path }) => path)).toEqual([
    'acme/index.html',
    'acme/fr/cookies/index.html',
    'acme/fr/accessibility/index.html',
    'acme/en/cookies/index.html',
    'acme/en/accessibility/index.html'
  ])
})

test('the cookie policy and the statement link to each other, in their language', () => {
  const site = siteFrom(acme())
  const links = ['acme', 'acme/fr/cookies', 'acme/en/cookies', STATEMENT].map((folder) =>
    pageIn(site, folder).policies.map(({ name, href }) => [name.text, href])
  )

  expect(links).toEqual([
    [['Déclaration d’accessibilité', 'fr/accessibility/']],
    [['Déclaration d’accessibilité', '../../fr/accessibility/']],
    [['Accessibility statement', '../../en/accessibility/']],
    [['Cookies policy', '../../en/cookies/']]
  ])
})

test('a tenant without the facts has one policy, and no link to another', () => {
  const { pages } = siteFrom({})

  expect(pages.map(({ policy, policies }) => [policy, policies])).toEqual([
    ['cookies', []],
    ['cookies', []]
  ])
})

test('a statement is dated by its own day, and a review renews it', () => {
  const datesOf = (files: Files) =>
    ['acme/en/cookies', STATEMENT].map((folder) => pageIn(siteFrom(files), folder).updated.date)

  expect([datesOf(acme()), datesOf(acme({ reviewed: '2026-03-03' }))]).toEqual([
    ['2026-01-31', '2026-02-01'],
    ['2026-01-31', '2026-03-03']
  ])
})

test('the languages of a statement are linked with each other, not with the cookie policy', () => {
  const { languages, alternates, canonicalUrl } = pageIn(siteFrom(acme()), STATEMENT)

  expect(canonicalUrl).toBe('https://acme.example.org/en/accessibility/')
  expect(languages.map(({ href }) => href)).toEqual([
    '../../fr/accessibility/',
    '../../en/accessibility/'
  ])
  expect(alternates.map(({ url }) => url)).toEqual([
    'https://acme.example.org/fr/accessibility/',
    'https://acme.example.org/en/accessibility/',
    'https://acme.example.org/fr/accessibility/'
  ])
})

test('a statement says whom to tell of a barrier, and who enforces the law', () => {
  const { sections } = pageIn(siteFrom(acme({ url: 'https://acme.example.org/help' })), STATEMENT)
  const contactOf = (section: string) => sections.find(({ id }) => id === section)?.contact

  expect(contactOf('feedback')).toEqual([
    {
      label: ownWords('E-mail:'),
      text: 'access@acme.example.org',
      href: 'mailto:access@acme.example.org'
    },
    {
      label: ownWords('Web:'),
      text: 'https://acme.example.org/help',
      href: 'https://acme.example.org/help'
    }
  ])
  expect(contactOf('enforcement-eu')).toEqual([
    { label: null, text: 'Ombudsman', href: 'https://ombudsman.example.org' }
  ])
})

test('each list of facts stands under its own section', () => {
  const text = (words: string) => [{ en: words, fr: words }]
  const files = acme({
    status: 'partial',
    audited: '2026-01-15',
    auditor: 'Audit Ltd',
    rate: 82.5,
    problems: text('Map'),
    burdens: text('Archive'),
    exempt: text('Meetings'),
    technologies: ['HTML5'],
    testedWith: ['NVDA'],
    tools: ['axe'],
    testedPages: text('Home')
  })
  const lists = pageIn(siteFrom(files), STATEMENT).sections.filter(({ list }) => list !== null)

  expect(lists.map(({ id, list }) => [id, list])).toEqual([
    ['non-compliance', [ownWords('Map')]],
    ['disproportionate-burden', [ownWords('Archive')]],
    ['outside-the-law', [ownWords('Meetings')]],
    ['technologies', [ownWords('HTML5')]],
    ['tested-with', [ownWords('NVDA')]],
    ['tools', [ownWords('axe')]],
    ['tested-pages', [ownWords('Home')]]
  ])
})

test('days, rates and names stand in the words of the language', () => {
  const files = acme({
    status: 'partial',
    problems: [{ en: 'The map.', fr: 'La carte.' }],
    model: 'fr',
    audited: '2026-01-15',
    auditor: 'Audit & Co',
    rate: 82.5
  })
  const bodiesOf = (folder: string) =>
    pageIn(siteFrom(files), folder)
      .sections.map(({ bodyHtml }) => bodyHtml)
      .join('')

  expect(bodiesOf(STATEMENT)).toContain('82.5%')
  expect(bodiesOf(STATEMENT)).toContain('January 15, 2026')
  expect(bodiesOf('acme/fr/accessibility')).toContain('82,5\u00a0%')
  expect(bodiesOf('acme/fr/accessibility')).toContain('15 janvier 2026')
  expect(bodiesOf('acme/fr/accessibility')).toContain('Audit &amp; Co')
})

test.for([
  [{}, ['intro-eu', 'status-not-audited', 'method-no-audit', 'enforcement-eu']],
  [{ model: 'fr' }, ['intro-fr', 'status-not-audited', 'enforcement-fr']],
  [{ status: 'full' }, ['intro-eu', 'status-full', 'method-no-audit', 'enforcement-eu']],
  [
    { status: 'full', audited: '2026-01-15' },
    ['intro-eu', 'status-full', 'method-audit', 'enforcement-eu']
  ],
  [
    { status: 'none', audited: '2026-01-15', problems: [{ en: 'M', fr: 'M' }] },
    ['intro-eu', 'status-none', 'method-audit', 'enforcement-eu']
  ]
] as const)('a statement with %j has the sections %j', ([changes, sections]) => {
  const shown = sectionsOf(siteFrom(acme(changes)), STATEMENT)

  expect(shown.filter((id) => /^(intro|status|method|enforcement)-/.test(id))).toEqual(sections)
})

test('without a controller the statement speaks of the site', () => {
  const text = acme()['tenants/acme.yaml']?.replace(/controller:.*\n/, '')
  const site = siteFrom({ ...textsIn('fr'), 'tenants/acme.yaml': text })

  expect(sectionsOf(site, STATEMENT)[0]).toBe('intro-eu-site')
})

test('a fact in one language is shown on pages that fall back to it, marked', () => {
  const files = acme({ status: 'partial', problems: [{ en: 'The map.' }] })

  expect(listOf(files, 'non-compliance', 'acme/fr/accessibility')).toEqual([
    wordsIn('The map.', 'en', 'fr')
  ])
})

test('a fact in a language that a page does not fall back to is asked for', () => {
  const files = (text: unknown) => acme({ status: 'partial', problems: [text] })

  expect(problemsFrom(files({ fr: 'La carte.' })).map((one) => one.split(' ')[1])).toEqual([
    'text-without-locale'
  ])
  expect(problemsFrom(files('La carte.')).map((one) => one.split(' ')[1])).toEqual([
    'text-without-locale'
  ])
})
