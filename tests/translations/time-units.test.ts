import { expect, test } from 'vitest'
import { foreignUnits } from '../../src/translations/time-units.ts'

const LOCALES = ['ar', 'de', 'en', 'es', 'fr', 'it', 'nl', 'pt', 'ru', 'zh']

test.for([
  ['en', 'for 1 minuut', '1 minuut', ['nl']],
  ['en', '13\u00a0mois au plus', '13\u00a0mois', ['fr']],
  ['fr', 'jusqu’à 13 months', '13 months', ['en']],
  ['de', '1,5 Jahre, dann 2 uur', '2 uur', ['nl']],
  ['nl', 'tot 2 Wochen', '2 Wochen', ['de']],
  ['it', 'per 30 minutos', '30 minutos', ['es', 'pt']],
  ['en', 'kept 2天', '2天', ['zh']],
  ['zh', '保留 14 days', '14 days', ['en']],
  ['ar', 'لمدة 5 дней', '5 дней', ['ru']]
] as const)('in a text in %s a unit is found: "%s"', ([locale, text, words, locales]) => {
  expect(foreignUnits(locale, LOCALES)(text)).toMatchObject([{ words, locales }])
})

test.for([
  ['en', '1 minute, 2 minutes, 13 months, 1 day, 2 wk, 3 min'],
  ['en', 'each page has 1 tag and 2 minuutjes, section 1 an example'],
  ['fr', '13 mois, 1 an, 2 ans, 30 minutes, 1 jour'],
  ['de', 'nach 2 Tagen, in 13 Monaten, 5 Minuten'],
  ['ru', '1 день, 2 дня, 5 дней, 21 день, 1,5 года'],
  ['ar', '٣ أشهر، 11 شهرًا'],
  ['zh', '保留 30 天，13 个月，2 年']
] as const)(
  'in a text in %s its own units and other words are let pass: "%s"',
  ([locale, text]) => {
    expect(foreignUnits(locale, LOCALES)(text)).toEqual([])
  }
)

test('where there is only one language, no unit is foreign', () => {
  expect(foreignUnits('en', ['en'])('1 minuut')).toEqual([])
})
