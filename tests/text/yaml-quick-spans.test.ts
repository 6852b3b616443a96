import fc from 'fast-check'
import { expect, test } from 'vitest'
import { yamlPlaces } from '../../src/text/yaml-places.ts'
import { quickKeySpan, quickValueSpan } from '../../src/text/yaml-quick-spans.ts'

const KEYS = ['name', 'url', 'updated', 'controller']
const VALUES = [
  'Acme',
  'A & B',
  '2026-01-31',
  '"x: y"',
  "'it''s'",
  '[en, fr]',
  '{ name: A, url: b }',
  'https://a.example.org # here',
  'two words',
  'Paris (FR)',
  '',
  '|\n  name: no\n  url: no',
  '"a\n  url: no\n  b"',
  'plain\n  goes on',
  '&a x',
  '\n  name: inside',
  '\n  - name: inside'
]

test('what is found without parsing is what the parser finds', () => {
  const lines = fc.uniqueArray(fc.tuple(fc.constantFrom(...KEYS), fc.constantFrom(...VALUES)), {
    selector: ([key]) => key
  })
  fc.assert(
    fc.property(lines, fc.constantFrom('\n', '\r\n'), fc.constantFrom(...KEYS), (all, end, key) => {
      const text = all
        .map(
          ([name, value]) => `${name}:${/^(?:\n|$)/.test(value) ? '' : ' '}${value}\n# url: no\n`
        )
        .join('')
        .replaceAll('\n', end)
      const places = yamlPlaces(text)
      const quick = [quickKeySpan(text, [key]), quickValueSpan(text, [key])]
      const [ofKey, ofValue] = quick

      expect([ofKey ?? places.keySpan([key]), ofValue ?? places.valueSpan([key])]).toEqual([
        places.keySpan([key]),
        places.valueSpan([key])
      ])
    })
  )
})

test('most keys and plain values are found so', () => {
  const text = 'name: Acme Council\nupdated: 2026-01-31\n'

  expect(quickKeySpan(text, ['updated'])).toEqual({ start: 19, end: 26 })
  expect(quickValueSpan(text, ['name'])).toEqual({ start: 6, end: 18 })
  expect(quickKeySpan('{\nname: a }', ['name'])).toBeUndefined()
  expect(quickKeySpan(text, ['controller', 'name'])).toBeUndefined()
})
