import { expect, test } from 'vitest'
import { CookieName } from '../../src/schema/cookie.ts'
import { CookieEntry } from '../../src/schema/cookie-entry.ts'
import { isId } from '../../src/schema/id.ts'
import { isLocale, languageTag } from '../../src/schema/locale.ts'

test.for(['a', 'a-b', 'a--b', 'opendatasoft.com', '1', 'x'.repeat(100)])(
  '"%s" can be an id',
  (text) => {
    expect(isId(text)).toBe(true)
  }
)

test.for([
  '',
  'A',
  'a b',
  'a_b',
  '-a',
  'a-',
  '.a',
  'a.',
  'a..b',
  'é',
  'a\n',
  'x'.repeat(101),
  'index.html',
  'manifest.json'
])('%j cannot be an id', (text) => {
  expect(isId(text)).toBe(false)
})

test.for(['en', 'pt-br', 'zh-hant-tw', 'sr-latn', 'gsw'])('%s is a language', (text) => {
  expect(isLocale(text)).toBe(true)
})

test.for([
  '',
  'EN',
  'pt-BR',
  'e',
  'english',
  'en-',
  'en_us',
  'en-x',
  'en-us-us',
  'iw',
  'en\n',
  ' en'
])('%j is not a language', (text) => {
  expect(isLocale(text)).toBe(false)
})

test('a language is written as HTML wants it', () => {
  expect(['pt-br', 'zh-hant-tw', 'en'].map(languageTag)).toEqual(['pt-BR', 'zh-Hant-TW', 'en'])
})

test.for(['a', '_BEAMER*', "!#$%&'*+-.^_`|~", 'x'.repeat(256)])('%s can be a cookie', (name) => {
  expect(CookieName.safeParse(name).success).toBe(true)
})

test.for(['', '*', '**', 'a b', 'a\n', 'a/b', 'a=b', 'a;b', 'é', '"a"', 'x'.repeat(257)])(
  '%j cannot be a cookie',
  (name) => {
    expect(CookieName.safeParse(name).success).toBe(false)
  }
)

test('a cookie can be named with its service', () => {
  const isEntry = (text: string) => CookieEntry.safeParse(text).success

  expect(['a/b', 'a', '/b', 'a/', 'a/b/c', 'a/*'].map(isEntry)).toEqual([
    true,
    true,
    true,
    false,
    false,
    false
  ])
})
