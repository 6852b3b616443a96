import { expect, test } from 'vitest'
import { pageIn } from '../support/page-parts.ts'
import { type Files, filesFrom, siteFrom, textsIn } from '../support/site-from.ts'
import { tenantWith } from '../support/tenant-with.ts'

const acme = (...lines: string[]): Files => ({ 'tenants/acme.yaml': tenantWith(...lines) })
const hrefs = (files: Files, folder?: string) =>
  pageIn(siteFrom(files), folder).contents.map(({ href }) => href)

/** A policy of an opening, the tables, and these sections; other texts are gone. */
function policy(...ids: readonly string[]): Files {
  const entries = ids.map((id) => `, { id: ${id} }`).join('')
  const kept = ['intro-service', 'cookies-used', ...ids]
  const others = filesFrom({}).filter(({ path }) => {
    const [, id] = /^content\/en\/cookies\/(.+)\.md$/.exec(path) ?? []
    return id !== undefined && !kept.includes(id)
  })
  return {
    ...Object.fromEntries(others.map(({ path }) => [path, undefined])),
    'content/policies/cookies.yaml': `sections: [{ id: intro-service, as: opening }, { id: cookies-used, shows: tables }${entries}]\n`
  }
}

test('the contents lead to every section, but not to the opening, a notice, or a part of a section', () => {
  const dissolved =
    'dissolved: { body: A, on: 2025-03-21, successor: B, successorUrl: https://b.org, source: https://c.org }'
  const { sections, contents } = pageIn(siteFrom(acme(dissolved)))

  expect(sections.map(({ id, as, level }) => [id, as, level]).slice(0, 4)).toEqual([
    ['intro-service', 'opening', 1],
    ['dissolved-body', 'notice', 2],
    ['what-is-a-cookie', 'section', 2],
    ['kinds-of-cookies', 'section', 3]
  ])
  expect(contents.map(({ href }) => href)).toEqual([
    '#what-is-a-cookie',
    '#cookies-used',
    '#no-choice',
    '#browser-settings',
    '#contact-controller'
  ])
})

test('each entry is the heading of its section, in its language', () => {
  const files = {
    ...textsIn('fr'),
    'content/fr/cookies/browser-settings.md': undefined,
    ...acme('locales: [fr]')
  }
  const { sections, contents } = pageIn(siteFrom(files), 'acme/fr/cookies')

  expect(contents.map(({ text }) => text)).toEqual(
    sections
      .filter(({ as, level }) => as === 'section' && level === 2)
      .map(({ heading }) => heading)
  )
  expect(contents.map(({ text }) => text.lang)).toEqual([null, null, null, 'en', null])
})

test.for([
  [['browser-settings'], []],
  [
    ['browser-settings', 'no-choice'],
    ['#cookies-used', '#browser-settings', '#no-choice']
  ]
] as const)('with the tables and the sections %j, the contents are %j', ([ids, contents]) => {
  expect(hrefs(policy(...ids))).toEqual(contents)
})

test('other policies have contents too', () => {
  const statement =
    'accessibility: { model: eu, status: full, standard: S, prepared: 2026-02-01, email: a@b.org, enforcement: { name: O, url: https://o.org } }'

  expect(hrefs(acme(statement), 'acme/en/accessibility')).toEqual([
    '#status-full',
    '#non-accessible-content',
    '#preparation',
    '#feedback',
    '#enforcement-eu'
  ])
})

test.for([
  ['intro: service', 1],
  [
    'dissolved: { body: A, on: 2025-03-21, successor: B, successorUrl: https://b.org, source: https://c.org }',
    2
  ]
] as const)('with "%s", the summary comes after %i sections', ([line, lead]) => {
  expect(pageIn(siteFrom(acme(line))).lead).toBe(lead)
})
