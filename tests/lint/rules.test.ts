import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { CODES } from '../../src/diagnostics/problem.ts'
import type { Rule } from '../../src/lint/rule.ts'
import { rulesJson } from '../../src/lint/rule-text.ts'
import { RULE_IDS, RULES } from '../../src/lint/rules.ts'
import { rulesPage } from '../../src/lint/rules-page.ts'
import { isCalendarDate } from '../../src/schema/is-calendar-date.ts'
import { ROOT } from '../support/project-files.ts'

const namesIn = (folder: string, ending: string) =>
  readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length))
    .toSorted()

test('there are at least forty rules, each with a file and a test of its name', () => {
  expect(RULE_IDS.length).toBeGreaterThanOrEqual(40)
  expect(RULE_IDS.toSorted()).toEqual(namesIn('src/lint/rules', '.ts'))
  expect(RULE_IDS.toSorted()).toEqual(namesIn('tests/lint/rules', '.test.ts'))
})

test('no rule has the name of a problem that reading finds', () => {
  expect(RULE_IDS.filter((id) => (CODES as readonly string[]).includes(id))).toEqual([])
})

test('a problem that reading finds belongs to one rule at the most', () => {
  const codes = RULES.flatMap((rule) => rule.codes ?? [])

  expect(codes).toEqual([...new Set(codes)])
})

test.for(RULES.map((rule) => [rule.id, rule] as const))(
  '%s says where it comes from: place, address, days',
  ([, { sources, title, why }]) => {
    const wrong = sources.filter(
      ({ pinpoint, url, inForceFrom, checkedOn }) =>
        pinpoint === '' ||
        !URL.canParse(url) ||
        !isCalendarDate(inForceFrom) ||
        !isCalendarDate(checkedOn)
    )

    expect([sources.length > 0, wrong]).toEqual([true, []])
    expect([title, why].map((text) => /^[A-Z][^.]*\.$/.test(text.replace(/\d\.\d/g, '')))).toEqual([
      true,
      true
    ])
  }
)

/** Whether a rule keeps to what its sources allow: what is known from memory only may advise. */
const isAllowed = ({ sources, severity }: Pick<Rule, 'sources' | 'severity'>) =>
  severity === 'advice' || sources.some(({ verified }) => verified !== 'memory')

test('a rule of which every source is from memory may advise, and not fail', () => {
  const [source] = RULES[0]?.sources ?? []
  const remembered = { ...source, verified: 'memory' } as Rule['sources'][0]

  expect(RULES.filter((rule) => !isAllowed(rule)).map(({ id }) => id)).toEqual([])
  expect(isAllowed({ sources: [remembered], severity: 'warning' })).toBe(false)
})

test('docs/rules.md says what the rules say', async () => {
  await expect(rulesPage(RULES)).toMatchFileSnapshot(join(ROOT, 'docs/rules.md'))
})

test('for programs, each rule has its severity, binding and sources', () => {
  const [first] = JSON.parse(rulesJson(RULES))

  expect(Object.keys(first)).toEqual([
    'id',
    'title',
    'severity',
    'over',
    'jurisdictions',
    'binding',
    'why',
    'sources',
    'codes'
  ])
})
