import { expect, test } from 'vitest'
import { type Diagnostic, inOrder } from '../../src/diagnostics/diagnostic.ts'
import type { Code } from '../../src/diagnostics/problem.ts'

function at(file: string, line: number, column: number, code: Code, message: string): Diagnostic {
  return { file, line, column, endColumn: column, code, severity: 'error', message, remedy: '' }
}

/** In their order; each field decides somewhere, and somewhere is the only one that differs. */
const ORDERED = [
  at('B', 9, 9, 'yaml-tab', 'z'),
  at('a', 2, 9, 'yaml-tab', 'z'),
  at('a', 10, 2, 'yaml-tab', 'z'),
  at('a', 10, 10, 'bad-id', 'z'),
  at('a', 10, 10, 'yaml-tab', 'a'),
  at('a', 10, 10, 'yaml-tab', 'b'),
  at('b', 10, 10, 'yaml-tab', 'b'),
  at('b', 11, 10, 'yaml-tab', 'b'),
  at('b', 11, 11, 'yaml-tab', 'b'),
  at('b', 11, 11, 'yaml-too-deep', 'b')
]

test('diagnostics are sorted by file, line, column, code and message, by code units', () => {
  expect(inOrder(ORDERED.toReversed())).toEqual(ORDERED)
})

test('the same problem at the same place stands there once', () => {
  expect(inOrder([...ORDERED, ...structuredClone(ORDERED)])).toEqual(ORDERED)
})
