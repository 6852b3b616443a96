import { expect, test } from 'vitest'
import { findingsFrom, foundIn, purposes, sections } from '../support/findings-from.ts'

const WORDS = 'content/fr/catalog/beamer.yaml'
const SECTION = 'content/fr/cookies/what-is-a-cookie.md'

test('words that were left as they are in the source are found', () => {
  expect(foundIn(purposes('To test it', 'To test it'))).toEqual([
    `${WORDS}:3:12 translation-identical catalog/beamer/_BEAMER*/purpose`
  ])
})

test.for([
  ['two words', 'Session storage', 'Session storage'],
  ['names', 'Google Analytics 4 API (CSRF)', 'Google Analytics 4 API (CSRF)'],
  ['names in any writing', 'iPhone reCAPTCHA jQuery', 'iPhone reCAPTCHA jQuery'],
  ['placeholders', '{host} {name} ({url}) {host}', '{host} {name} ({url}) {host}'],
  [
    'a text that differs in one word',
    'Notification in the interface',
    'Notification de l’interface'
  ]
] as const)('%s can be the same in two languages', ([, english, french]) => {
  expect(foundIn(purposes(english, french))).toEqual([])
})

test('one sentence of a paragraph that was left is found in its place, and a title too', () => {
  const found = findingsFrom(
    sections(
      'What is a cookie?\n---\nIt is small. It **stays** on your device.\n',
      'What is a cookie?\n---\nIl est petit. It **stays** on your device.\n'
    )
  )

  expect(found.map(({ file, line, column, message }) => [file, line, column, message])).toEqual([
    [
      SECTION,
      2,
      8,
      'In "cookies/what-is-a-cookie" a text is the same as in the source: "What is a cookie?".'
    ],
    [
      SECTION,
      4,
      15,
      'In "cookies/what-is-a-cookie" a text is the same as in the source: "It stays on your device.".'
    ]
  ])
})

test('a form of the source language may say the same', () => {
  const texts = { ...purposes('To test it', 'To test it', 'en-gb') }

  expect(foundIn(texts, { locale: 'en-gb' }).filter((one) => one.includes('identical'))).toEqual([])
})
