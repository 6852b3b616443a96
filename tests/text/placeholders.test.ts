import { expect, test } from 'vitest'
import { fillPlaceholders, placeholdersIn } from '../../src/text/placeholders.ts'

test('a placeholder is a name that starts with a small letter, in braces without blanks', () => {
  expect(placeholdersIn('{a} {camelCase} { a} {a } {A} {a1} {} {{b}} {a}')).toEqual([
    'a',
    'camelCase',
    'b',
    'a'
  ])
})

test('a placeholder without a value stays as it is, whatever its name', () => {
  expect(fillPlaceholders('{a} {b} {constructor}', { a: '{b}' })).toBe('{b} {b} {constructor}')
})
