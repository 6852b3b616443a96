import { expect, onTestFinished, test, vi } from 'vitest'
import {
  directionOf,
  nameCountry,
  ownLanguageName,
  wordDate,
  wordDuration,
  wordNumber
} from '../../src/content/wording.ts'

const strings = { session: 'Session', untilCleared: 'Until deleted', upTo: 'Up to {duration}' }

test.for([
  ['P13M', 'en', '13 months'],
  ['P1Y', 'en', '1 year'],
  ['P2W', 'en', '2 weeks'],
  ['P1DT12H', 'en', '1 day, 12 hours'],
  ['PT20M', 'en', '20 minutes'],
  ['P3000D', 'en', '3,000 days'],
  ['up to P12M', 'en', 'Up to 12 months'],
  ['session', 'en', 'Session'],
  ['until-cleared', 'en', 'Until deleted'],
  ['P13M', 'fr', '13\u00a0mois'],
  ['P1D', 'de', '1 Tag']
] as const)('%s in the language %s is "%s"', ([duration, locale, words]) => {
  expect(wordDuration(duration, locale, strings)).toBe(words)
})

test('a date is worded in the language, whatever the time zone', () => {
  expect([wordDate('2021-03-30', 'en'), wordDate('2021-03-30', 'fr')]).toEqual([
    'March 30, 2021',
    '30 mars 2021'
  ])
})

test.for([
  ['Pacific/Honolulu', 'es', '30 de marzo de 2021'],
  ['Pacific/Kiritimati', 'it', '30 marzo 2021']
] as const)('a date is the same day in %s', ([zone, locale, words]) => {
  onTestFinished(() => void vi.unstubAllEnvs())
  vi.stubEnv('TZ', zone)

  expect(wordDate('2021-03-30', locale)).toBe(words)
})

test('Arabic is written from right to left', () => {
  expect([directionOf('ar'), directionOf('en'), directionOf('pt-br')]).toEqual([
    'rtl',
    'ltr',
    'ltr'
  ])
})

test('the name of a language starts with a capital where its script writes names so', () => {
  expect(['fr', 'el', 'ka', 'ar'].map(ownLanguageName)).toEqual([
    'Français',
    'Ελληνικά',
    'ქართული',
    'العربية'
  ])
})

test('the first day of a month is counted in French, as the French do', () => {
  expect(wordDate('2026-01-01', 'fr')).toBe('1er janvier 2026')
  expect(wordDate('2026-01-11', 'fr')).toBe('11 janvier 2026')
  expect(wordDate('2026-01-01', 'es')).toBe('1 de enero de 2026')
})

test.for([
  ['BE', 'en', 'Belgium'],
  ['BE', 'fr-ca', 'Belgique'],
  ['BE', 'zh', '比利时'],
  ['XX', 'en', 'XX']
] as const)('the country %s is called in %s %s', ([code, locale, name]) => {
  expect(nameCountry(code, locale)).toBe(name)
})

test.for([
  [1200, 'en', '1,200'],
  [1200, 'de', '1.200'],
  [12, 'ar', '12']
] as const)('the number %i is written in %s as %s', ([number, locale, words]) => {
  expect(wordNumber(number, locale)).toBe(words)
})
