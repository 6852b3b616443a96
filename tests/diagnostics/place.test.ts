import { expect, test } from 'vitest'
import { placeAt } from '../../src/diagnostics/place.ts'

const file = { path: 'f', text: 'ab\r\ncdef\n' }

test('a place counts lines and columns from one', () => {
  expect(placeAt(file, 5, 7)).toEqual({
    file: 'f',
    line: 2,
    column: 2,
    endColumn: 4,
    lineText: 'cdef'
  })
})

test('a place ends with its line, without the line break', () => {
  expect(placeAt(file, 1, 8)).toEqual({
    file: 'f',
    line: 1,
    column: 2,
    endColumn: 3,
    lineText: 'ab'
  })
})

test('a place after the end of the text is at its last line', () => {
  expect(placeAt(file, 99, 100)).toEqual({
    file: 'f',
    line: 3,
    column: 1,
    endColumn: 2,
    lineText: ''
  })
})

test('the last line needs no line break', () => {
  expect(placeAt({ path: 'f', text: 'ab\ncd' }, 3, 5)).toEqual({
    file: 'f',
    line: 2,
    column: 1,
    endColumn: 3,
    lineText: 'cd'
  })
})
