import { expect, test } from 'vitest'
import { findingsFrom, foundIn, purposes, sections } from '../support/findings-from.ts'
import { textsIn } from '../support/site-from.ts'

const STRINGS = 'content/fr/strings.yaml'
const WORDS = 'content/fr/catalog/beamer.yaml'
const SECTION = 'content/fr/cookies/what-is-a-cookie.md'

test.for(['fr', 'es', 'nl', 'en'])(
  'in the texts in %s, as they are, nothing is found',
  (locale) => {
    expect(foundIn({}, { locale })).toEqual([])
  }
)

test('a missing string is found where its neighbours stand', () => {
  const text = textsIn('fr')[STRINGS]?.replace(/^contact:\n {2}email: .*\n/m, 'contact:\n') ?? ''
  const line = text.split('\n').indexOf('contact:') + 2

  expect(foundIn({ [STRINGS]: text })).toEqual([
    `${STRINGS}:${line}:3 translation-missing strings/contact.email`
  ])
})

test('without the file of the strings, all of them are missing there', () => {
  const found = findingsFrom({ [STRINGS]: undefined })

  expect(found.map(({ file, line }) => `${file}:${line}`)).toContain(`${STRINGS}:1`)
  expect(new Set(found.map(({ code }) => code))).toEqual(new Set(['translation-missing']))
})

test('missing words of a cookie are found at the cookie, or else at their file', () => {
  const half = { ...purposes('To test', 'x'), [WORDS]: '"_BEAMER*":\n  function: Notification\n' }

  expect(foundIn(half)).toEqual([
    `${WORDS}:2:3 translation-missing catalog/beamer/_BEAMER*/purpose`
  ])
  expect(foundIn({ [WORDS]: undefined })).toEqual([
    `${WORDS}:1:1 translation-missing catalog/beamer/_BEAMER*/function`,
    `${WORDS}:1:1 translation-missing catalog/beamer/_BEAMER*/purpose`
  ])
})

test.for([
  ['is missing', undefined],
  ['has a title but no text', '---\ntitle: Cookies\n---\n'],
  ['has no title', '---\nauthor: me\n---\n\nTexte.\n']
] as const)('a section that %s is found', ([what, text]) => {
  const found = findingsFrom({ [SECTION]: text })

  expect(found.map(({ message, line }) => [message, line])).toEqual([
    [`The text "cookies/what-is-a-cookie" ${what}.`, text === undefined ? 1 : 2]
  ])
})

test('a missing text is quoted from its source, a section only named', () => {
  const words = findingsFrom({
    ...purposes('To test', 'x'),
    [WORDS]: '"_BEAMER*":\n  function: F\n'
  })
  const section = findingsFrom({ ...sections('What?\n---\nThis.\n', ''), [SECTION]: undefined })

  expect([...words, ...section].map(({ remedy, details }) => [remedy, details])).toEqual([
    ['Translate it from content/en/catalog/beamer.yaml:3.', ['The source: To test']],
    ['Translate it from content/en/cookies/what-is-a-cookie.md:2.', undefined]
  ])
})

test('of a language without a folder every text is missing', () => {
  const found = findingsFrom({}, { locale: 'fr-ca' })

  expect(new Set(found.map(({ code }) => code))).toEqual(new Set(['translation-missing']))
  expect(found.map(({ file }) => file)).toContain('content/fr-ca/cookies/what-is-a-cookie.md')
})
