import { expect, test } from 'vitest'
import { pageIn } from '../support/page-parts.ts'
import { problemsFrom, siteFrom } from '../support/site-from.ts'
import { tenantWith } from '../support/tenant-with.ts'

const PROFILE = 'tenants/profiles/base.yaml'

/** A complete statement with these facts in their place, one key to a line. */
function facts(changes: Readonly<Record<string, unknown>> = {}): string {
  const all = {
    model: 'eu',
    status: 'none',
    standard: 'EN 301 549 V3.2.1',
    prepared: '2026-01-31',
    email: 'access@acme.example.org',
    enforcement: { name: 'Ombudsman', url: 'https://ombudsman.example.org' },
    ...changes
  }
  const lines = Object.entries(all).filter(([, value]) => value !== undefined)
  return `accessibility:\n${lines.map(([key, value]) => `  ${key}: ${JSON.stringify(value)}`).join('\n')}`
}

/** What is said about a statement: "code key". */
const saidOf = (changes: Readonly<Record<string, unknown>>, ...lines: string[]) =>
  siteFrom({ 'tenants/acme.yaml': tenantWith(...lines, facts(changes)) }).diagnostics.map(
    ({ code, message }) => `${code} ${/"(.*?)"/.exec(message)?.[1] ?? ''}`.trim()
  )

test.for(['model', 'status', 'standard', 'prepared', 'enforcement', 'email'])(
  'a statement without "%s" is not complete',
  (key) => {
    expect(saidOf({ [key]: undefined })).toEqual([`accessibility-incomplete ${key}`])
  }
)

test('all that a statement lacks is found at once', () => {
  expect(problemsFrom({ 'tenants/acme.yaml': tenantWith('accessibility: {}') })).toEqual(
    Array(6).fill('tenants/acme.yaml:7:1 accessibility-incomplete')
  )
})

test('a web address is a way to report a barrier too', () => {
  expect(saidOf({ email: undefined, url: 'https://acme.example.org/contact' })).toEqual([])
})

test.for([
  [{ status: 'none' }, []],
  [{ status: 'full' }, []],
  [{ status: 'full', exempt: [{ en: 'Meetings.' }] }, []],
  [{ status: 'full', problems: [{ en: 'Map.' }] }, ['accessibility-contradiction']],
  [{ status: 'full', burdens: [{ en: 'Map.' }] }, ['accessibility-contradiction']],
  [{ status: 'partial' }, ['accessibility-without-problems']],
  [{ status: 'partial', problems: [{ en: 'Map.' }] }, []],
  [{ status: 'partial', burdens: [{ en: 'Map.' }] }, []],
  [{ status: 'none', audited: '2026-01-01' }, ['accessibility-without-problems']],
  [{ rate: 82 }, ['accessibility-unfounded rate']],
  [{ auditor: 'Audit Ltd' }, ['accessibility-unfounded auditor']],
  [{ rate: 82, audited: '2026-01-01', auditor: 'Audit Ltd', problems: [{ en: 'Map.' }] }, []],
  [{ model: 'fr', status: 'none' }, []],
  [{ model: 'fr', status: 'full' }, ['accessibility-unfounded status']],
  [{ model: 'fr', status: 'full', audited: '2026-01-01' }, []],
  [
    { model: 'fr', status: 'partial', problems: [{ en: 'Map.' }] },
    ['accessibility-unfounded status']
  ]
] as const)('a statement with %j has the problems %j', ([changes, problems]) => {
  expect(saidOf(changes)).toEqual(problems)
})

test('a French public body needs a statement, another one does not', () => {
  const problems = (line: string) => problemsFrom({ 'tenants/acme.yaml': tenantWith(line) })

  expect(problems('publicBody: FR')).toEqual(['tenants/acme.yaml:7:1 accessibility-missing'])
  expect(problems('publicBody: DE')).toEqual([])
  expect(saidOf({ model: 'fr' }, 'publicBody: FR')).toEqual([])
})

test('the facts are put together key by key, the nearest first', () => {
  const tenant = tenantWith(
    'extends: base',
    'accessibility: { status: full, prepared: 2026-02-02 }'
  )
  const site = siteFrom({
    'tenants/acme.yaml': tenant,
    [PROFILE]: `${facts({ technologies: ['HTML5'] })}\n`
  })
  const { sections, updated } = pageIn(site, 'acme/en/accessibility')

  expect(updated.date).toBe('2026-02-02')
  expect(sections.map(({ id }) => id)).toEqual([
    'intro-eu',
    'status-full',
    'non-accessible-content',
    'preparation',
    'method-no-audit',
    'technologies',
    'feedback',
    'enforcement-eu'
  ])
})

test('a problem of a fact is reported in the file that says it', () => {
  const partly = tenantWith('extends: base', 'accessibility: { reviewed: 2026-02-02 }')
  const withProblem = (changes: Readonly<Record<string, unknown>>) =>
    problemsFrom({ 'tenants/acme.yaml': partly, [PROFILE]: `${facts(changes)}\n` })

  expect(withProblem({ status: 'full', problems: [{ en: 'Map.' }] })).toEqual([
    `${PROFILE}:3:11 accessibility-contradiction`
  ])
  expect(withProblem({ status: 'partial' })).toEqual([
    `${PROFILE}:3:11 accessibility-without-problems`
  ])
  expect(withProblem({ rate: 82 })).toEqual([`${PROFILE}:8:3 accessibility-unfounded`])
  expect(withProblem({ status: 'partial', problems: [{ fr: 'La carte.' }] })).toEqual([
    `${PROFILE}:8:14 text-without-locale`
  ])
})

test('of facts with a mistake above, nothing is said to be missing', () => {
  const files = {
    'tenants/acme.yaml': tenantWith('extends: base', 'publicBody: FR'),
    [PROFILE]: 'accessibility: { model: uk }\n'
  }

  expect(problemsFrom(files)).toEqual([`${PROFILE}:1:25 unknown-choice`])
})

test.for([
  ['full', 100],
  ['partial', 99.9],
  ['partial', 50],
  ['none', 49.9]
] as const)('in the French model, %s fits a rate of %s per cent', ([status, rate]) => {
  const problems = status === 'full' ? {} : { problems: [{ en: 'The map.' }] }
  const facts = { model: 'fr', status, rate, audited: '2026-01-10', ...problems }

  expect(saidOf(facts)).toEqual([])
  expect(saidOf({ ...facts, rate: status === 'none' ? 50 : 10 })).toHaveLength(1)
})
