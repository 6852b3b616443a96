import { expect, test } from 'vitest'
import { canonicalJson } from '../../src/release/canonical-json.ts'

test('keys are sorted at every depth by code units, and lists are left as they are', () => {
  const value = { b: [{ z: 1, a: null }, 'x'], a: true, 10: 1, 9: 2, '€': 3, '\u{1f600}': 4, é: 5 }

  expect(canonicalJson(value)).toBe(
    '{"10":1,"9":2,"a":true,"b":[{"a":null,"z":1},"x"],"é":5,"€":3,"\u{1f600}":4}'
  )
})

test('a key without a value is left out, and texts are escaped as JSON does', () => {
  expect(canonicalJson({ rollbackTo: undefined, text: '"\n\u2028\u0007' })).toBe(
    '{"text":"\\"\\n\u2028\\u0007"}'
  )
})

test('the value is the same after any way of writing it', () => {
  const value = { format: 'x', number: 42, nested: { list: [1.5, 1e21, -0] } }

  expect(canonicalJson(JSON.parse(JSON.stringify(value, null, 2)))).toBe(canonicalJson(value))
  expect(JSON.parse(canonicalJson(value))).toEqual({ ...value, nested: { list: [1.5, 1e21, 0] } })
})
