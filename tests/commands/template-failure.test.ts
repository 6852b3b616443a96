import { expect, test } from 'vitest'
import { wholeFile } from '../../src/diagnostics/place.ts'
import { templateFailureOf } from '../../src/eleventy/template-failure.ts'

/** Where a failure is, and what it says. */
function failureOf(error: unknown) {
  const { place, detail } = templateFailureOf(error)
  return { place, detail }
}

const at = (file: string, line: number, column: number) => ({
  file,
  line,
  column,
  endColumn: column + 1
})

test.for([
  [
    '(./templates/policy.njk) [Line 3, Column 7]\n  Error: no such thing.',
    { place: at('templates/policy.njk', 3, 7), detail: 'no such thing' }
  ],
  [
    `(${process.cwd()}/templates/policy.njk)\n  Template render error: broken`,
    { place: at('templates/policy.njk', 1, 1), detail: 'broken' }
  ],
  [
    '(templates/policy.njk) [Line 3, Column 7]\n  TypeError: x is not a function',
    { place: at('templates/policy.njk', 3, 7), detail: 'x is not a function' }
  ],
  [
    'Error in templates/policy.njk',
    { place: wholeFile('templates'), detail: 'Error in templates/policy.njk' }
  ]
] as const)('%j is a failure of a template: %o', ([message, failure]) => {
  expect(failureOf(new Error(message))).toEqual(failure)
})

test('the innermost error that names a template counts', () => {
  const inner = new Error('(inner.njk) [Line 2, Column 2]\n  inner')
  const middle = new Error('(middle.njk) [Line 1, Column 1]\n  middle', { cause: inner })
  const outer = Object.assign(new Error('outer'), { originalError: middle })

  expect(failureOf(outer)).toEqual({ place: at('inner.njk', 2, 2), detail: 'inner' })
})

test('an inner error that names no template is passed over', () => {
  const outer = new Error('(outer.njk)\n  outer', { cause: new Error('inner') })

  expect(failureOf(outer)).toEqual({ place: at('outer.njk', 1, 1), detail: 'outer' })
})

test('what is not an error is a failure of the templates as a whole', () => {
  expect(failureOf('a text')).toEqual({ place: wholeFile('templates'), detail: 'a text' })
})
