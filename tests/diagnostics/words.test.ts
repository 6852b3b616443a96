import { expect, test } from 'vitest'
import { CODES, type Problem, wordsFor } from '../../src/diagnostics/problem.ts'

test('the codes are sorted', () => {
  expect(CODES).toEqual([...CODES].toSorted())
})

test.for<[string, Problem, string]>([
  [
    'The tenant does not say "updated", and it extends no profile that could.',
    { code: 'missing-setting', key: 'updated', profiles: [], example: '2026-03-31' },
    'Add a line such as:  updated: 2026-03-31'
  ],
  [
    'Neither the tenant nor profile "one" nor profile "two" says "locales".',
    { code: 'missing-setting', key: 'locales', profiles: ['one', 'two'], example: '[en]' },
    'Add a line such as:  locales: [en]'
  ],
  [
    'The record of the cookie "w" does not say "category".',
    { code: 'incomplete-cookie', name: 'w', key: 'category', example: 'x', inCatalog: true },
    'If the cookie of the catalog is meant, write  use: w  instead of  name: w.'
  ],
  [
    'The record of the cookie "w" does not say "category".',
    { code: 'incomplete-cookie', name: 'w', key: 'category', example: 'x', inCatalog: false },
    'Add a line such as:  category: x'
  ],
  [
    'No opening applies to the tenant "acme", so its page has no heading.',
    { code: 'opening-not-one', tenant: 'acme', ids: [] },
    'Correct "when" of the sections with  as: opening , and put them first.'
  ],
  [
    'The page of the tenant "acme" does not start with exactly one opening: a, b.',
    { code: 'opening-not-one', tenant: 'acme', ids: ['a', 'b'] },
    'Correct "when" of the sections with  as: opening , and put them first.'
  ],
  [
    'Here must stand a text, not a number.',
    { code: 'wrong-type', wanted: 'a text', found: 'a number' },
    'Put the text between double quotation marks.'
  ],
  [
    'Here must stand a text, not a list.',
    { code: 'wrong-type', wanted: 'a text', found: 'a list' },
    'Write a text.'
  ],
  [
    'Here must stand a date, not a text.',
    { code: 'wrong-type', wanted: 'a date', found: 'a text' },
    'Write a date.'
  ]
])('"%s" is followed by what to do', ([message, problem, remedy]) => {
  expect(wordsFor(problem)).toEqual({ severity: 'error', message, remedy })
})
