import { expect, test } from 'vitest'
import { CalendarDate } from '../../src/schema/calendar-date.ts'
import { CATEGORIES } from '../../src/schema/cookie-kinds.ts'
import { plainText } from '../../src/schema/text.ts'

test.for(['2026-03-31', '2024-02-29', '1994-01-01', '2099-12-31'])('%s is a date', (value) => {
  expect(CalendarDate.safeParse(value).success).toBe(true)
})

test.for([
  '2026-02-29',
  '2026-13-01',
  '2026-00-10',
  '2026-04-31',
  '2026-3-1',
  '2026-03-31\n',
  ' 2026-03-31',
  '2026-03',
  '2026-03-31T00:00',
  '+012026-03-31',
  ''
])('%j is not a date', (value) => {
  expect(CalendarDate.safeParse(value).success).toBe(false)
})

test('the categories stand in the order of the page', () => {
  expect(CATEGORIES).toEqual(['necessary', 'preferences', 'statistics', 'marketing'])
})

test.for(['x', ' x ', 'xxxxx', '<b>{{'])('%j is a text of at most five characters', (value) => {
  expect(plainText(5).safeParse(value).success).toBe(true)
})

test.for([
  '',
  ' ',
  '\u00a0',
  'xxxxxx',
  'a\nb',
  'a\tb',
  'a\u0000b',
  'a\u001bb',
  'a\u007fb',
  'a\u0085b',
  'a\u009fb',
  'a\u2028b',
  'a\u2029b',
  'a\u202eb',
  'a\u2066b',
  'a\u2069b'
])('%j is not a text of at most five characters', (value) => {
  expect(plainText(5).safeParse(value).success).toBe(false)
})
