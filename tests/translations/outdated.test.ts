import { expect, test } from 'vitest'
import { recordFile } from '../../src/content/translated-record.ts'
import { findingsFrom, foundIn, purposes, sections } from '../support/findings-from.ts'
import { problemsFrom, textsIn } from '../support/site-from.ts'

const KEY = 'catalog/beamer/_BEAMER*/purpose'
const RECORD = 'content/fr/translated.yaml'
const FRENCH = 'Quoi ?\n---\nVoici un cookie.\n'

test('a translation whose source has changed is found, with what the source says now', () => {
  const found = findingsFrom(purposes('To know the visitor', 'Pour tester'), {
    before: purposes('To test', 'Pour tester')
  })

  expect(found).toMatchObject([
    {
      code: 'translation-outdated',
      locale: 'fr',
      key: KEY,
      file: 'content/fr/catalog/beamer.yaml',
      line: 3,
      column: 12,
      remedy:
        'Compare it with content/en/catalog/beamer.yaml:3 and correct it, then run:  npx policy-pages translations accept fr',
      details: ['The source: To know the visitor']
    }
  ])
})

test.for([
  ['title', 'Which?\n---\nThis is a cookie.\n'],
  ['text', 'What?\n---\nThat is a cookie.\n']
] as const)('a section is older than its source when the %s of that has changed', ([, now]) => {
  const before = sections('What?\n---\nThis is a cookie.\n', FRENCH)

  expect(foundIn(sections(now, FRENCH), { before })).toEqual([
    'content/fr/cookies/what-is-a-cookie.md:2:8 translation-outdated cookies/what-is-a-cookie'
  ])
})

test.for([
  ['ends of lines', 'What?\r\n---\r\nThis is a cookie.\r\n'],
  ['quotation marks around the title', '"What?"\n---\nThis is a cookie.\n'],
  ['blanks', 'What?\n---\n\nThis is a cookie.  \n\n']
] as const)('other %s in the source change nothing', ([, now]) => {
  const before = sections('What?\n---\nThis is a cookie.\n', FRENCH)

  expect(foundIn(sections(now, FRENCH), { before })).toEqual([])
})

test('a better translation of the same source needs no new record', () => {
  const before = purposes('To test', 'Pour voir')

  expect(foundIn(purposes('To test', 'Pour tester'), { before })).toEqual([])
})

test('a translation that came after the last record is to be compared with its source', () => {
  const words = purposes('To test', 'Pour tester')
  const before = { ...words, 'content/fr/catalog/beamer.yaml': undefined }

  expect(foundIn(words, { before })).toEqual([
    'content/fr/catalog/beamer.yaml:2:13 translation-unrecorded catalog/beamer/_BEAMER*/function',
    `content/fr/catalog/beamer.yaml:3:12 translation-unrecorded ${KEY}`
  ])
})

test('without a record every translation is to be compared once', () => {
  const found = findingsFrom({ ...purposes('To test', 'Pour tester'), [RECORD]: undefined })

  expect(new Set(found.map(({ code }) => code))).toEqual(new Set(['translation-unrecorded']))
  expect(found.find(({ key }) => key === KEY)).toMatchObject({
    message: `It is not recorded from which wording of its source "${KEY}" was translated.`,
    remedy:
      'Compare it with content/en/catalog/beamer.yaml:3, then run:  npx policy-pages translations accept fr'
  })
})

test('a record of a text that the source no longer has is found in its line', () => {
  const found = foundIn({ [RECORD]: '# A comment.\n"cookies/gone": "0123456789abcdef"\n' })

  expect(found.filter((one) => !one.includes('translation-unrecorded'))).toEqual([
    `${RECORD}:2:1 translation-record-unused cookies/gone`
  ])
})

test('a record is written sorted, quoted, and with a word of warning', () => {
  const fingerprints = new Map([
    ['strings/b', '0123456789012345'],
    ['catalog/a/_ga_*/purpose', 'aaaaaaaaaaaaaaaa']
  ])

  expect(
    recordFile(fingerprints)
  ).toBe(`# The fingerprint of each source text when its translation was last compared with it.
# Written by "policy-pages translations accept", never by hand.
"catalog/a/_ga_*/purpose": "aaaaaaaaaaaaaaaa"
"strings/b": "0123456789012345"
`)
})

test('the records of the project are written as the command writes them', () => {
  const text = textsIn('fr')[RECORD] ?? ''
  const entries = [...text.matchAll(/^"(.*)": "(.*)"$/gm)].map(
    ([, key = '', fingerprint = '']) => [key, fingerprint] as const
  )

  expect(recordFile(new Map(entries))).toBe(text)
})

test.for([
  ['"cookies/x": "0123"', 'bad-fingerprint'],
  ['"cookies/x": "0123456789ABCDEF"', 'bad-fingerprint'],
  ['"cookies/x": 1234567890123456', 'wrong-type'],
  ['"cookies/x": { fingerprint: "0123456789abcdef" }', 'wrong-type']
])('a record that was written by hand is an error at its value: %s', ([line, code]) => {
  expect(problemsFrom({ [RECORD]: `${line}\n` })).toEqual([`${RECORD}:1:14 ${code}`])
})

test('the source language has no record', () => {
  const path = 'content/en/translated.yaml'

  expect(problemsFrom({ [path]: '"cookies/x": "0123456789abcdef"\n' })).toEqual([
    `${path}:1:1 file-unexpected`
  ])
})
