import { expect, test } from 'vitest'
import { breakLongWords } from '../../src/pdf/long-words.ts'

/** The text with `|` where it may be broken. */
function broken(text: string, kind: 'code' | 'text', where: 'cell' | 'line'): string {
  const inlines = breakLongWords(text, kind, where)
  return inlines.map((one) => (typeof one === 'string' ? one : '|')).join('')
}

test.for([
  ['_ga', '_ga'],
  ['cookies_preferences', 'cookies_|preferences'],
  ['_pk_id.visitor.cookie', '_pk_|id.|visitor.|cookie'],
  ['abcdefgh0123456789abcdefgh', [...'abcdefgh0123456789abcdefgh'].join('|')]
] as const)('the name %s in a cell may be broken as %s', ([name, expected]) => {
  expect(broken(name, 'code', 'cell')).toBe(expected)
})

test('words in a text are kept whole as long as they fit on a line', () => {
  const text = 'Donaudampfschifffahrt and https://example.org/cookies'

  expect(broken(text, 'text', 'line')).toBe(text)
})

test('an address that is longer than a line is broken after its marks', () => {
  expect(
    broken('See https://help.example.org/a-long-way/to/the-page-of-cookies.', 'text', 'line')
  ).toBe('See https://|help.|example.|org/|a-|long-|way/|to/|the-|page-|of-|cookies.')
})

test('letters that are joined are never taken apart', () => {
  const word = 'م'.repeat(60)

  expect(broken(word, 'text', 'cell')).toBe(word)
})

test('a letter keeps its marks', () => {
  expect(broken('e\u0301'.repeat(30), 'text', 'cell')).toBe(Array(30).fill('e\u0301').join('|'))
})
