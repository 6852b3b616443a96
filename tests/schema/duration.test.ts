import { expect, test } from 'vitest'
import { parseDuration } from '../../src/schema/duration.ts'

test('a duration is read into its units', () => {
  expect(parseDuration('up to P1Y2M3DT4H5M6S')).toEqual({
    kind: 'time',
    upTo: true,
    parts: [
      { unit: 'year', count: 1 },
      { unit: 'month', count: 2 },
      { unit: 'day', count: 3 },
      { unit: 'hour', count: 4 },
      { unit: 'minute', count: 5 },
      { unit: 'second', count: 6 }
    ]
  })
})

test.for([
  '',
  'P',
  'PT',
  'P0D',
  'P1',
  '1M',
  'p1m',
  'P1.5M',
  'P-1M',
  'P1W2D',
  'P1DT',
  'xP1M',
  'P1up to M',
  'up to session',
  'up to',
  'P1M ',
  'P999999999D'
])('"%s" is not a duration', (text) => {
  expect(parseDuration(text)).toBeUndefined()
})
