import { expect, test } from 'vitest'
import { findingsFrom, foundIn, purposes, sections } from '../support/findings-from.ts'

const SECTION = 'content/fr/cookies/what-is-a-cookie.md'
const KEY = 'cookies/what-is-a-cookie'

/** What is found between a title and a text in English and in French. */
const between = (english: string, french: string) => foundIn(sections(english, french))

test.for([
  ['in a title', 'On {host}\n---\nHere.\n', 'Sur ce site\n---\nIci.\n', '2:8', 'lost {host}'],
  ['in a title', 'Here\n---\nHere.\n', 'Sur {name}\n---\nIci.\n', '2:8', 'extra {name}'],
  ['in a text', 'What\n---\nOn {host}.\n', 'Quoi\n---\nSur ce site.\n', '4:1', 'lost {host}'],
  ['in a text', 'What\n---\nHere.\n', 'Quoi\n---\nSur {host}.\n', '4:6', 'extra {host}'],
  [
    'from a text to its title',
    'What\n---\nOn {host}.\n',
    'Sur {host}\n---\nSur ce site.\n',
    '4:1',
    'lost {host}'
  ],
  [
    'of two in one',
    'What\n---\n{host} and {host}.\n',
    'Quoi\n---\nSur {host}.\n',
    '4:1',
    'lost {host}'
  ],
  [
    'as the target of a link',
    'What\n---\nOn [{host}]({url}).\n',
    'Quoi\n---\nSur {host}.\n',
    '4:1',
    'lost [...]({url})'
  ],
  [
    'as another target',
    'What\n---\n[Go]({url}).\n',
    'Quoi\n---\n[Allez]({url}), [là]({preferencesUrl}).\n',
    '4:23',
    'extra [...]({preferencesUrl})'
  ]
] as const)(
  'a placeholder that is lost or extra %s is found',
  ([, english, french, place, what]) => {
    const found = findingsFrom(sections(english, french)).map(
      ({ code, line, column, message }) =>
        `${line}:${column} ${code.slice('translation-placeholder-'.length)} ${/(\[\.{3}\]\()?\{.+\}\)?/.exec(message)?.[0]}`
    )

    expect(found.filter((one) => one.includes(what))).toEqual([`${place} ${what}`])
  }
)

test('placeholders of words are compared too', () => {
  expect(foundIn(purposes('To know {host}', 'Pour {name}'))).toEqual([
    'content/fr/catalog/beamer.yaml:3:12 translation-placeholder-extra catalog/beamer/_BEAMER*/purpose',
    'content/fr/catalog/beamer.yaml:3:12 translation-placeholder-lost catalog/beamer/_BEAMER*/purpose'
  ])
})

test('placeholders may stand in another order and in another paragraph', () => {
  const english = 'What\n---\n[{host}]({url}) of {name}.\n\nBy {controller}.\n'
  const french = 'Quoi\n---\n{controller} pour {name}.\n\nSur [{host}]({url}).\n'

  expect(between(english, french)).toEqual([])
})

test.for([
  ['fewer', 'Un.\n'],
  ['more', 'Un.\n\nDeux.\n\nTrois.\n'],
  ['more items', 'Un.\n\n- Deux.\n- Trois.\n']
] as const)('a section with %s paragraphs and items than its source is found', ([, french]) => {
  expect(between('What\n---\nOne.\n\nTwo.\n', `Quoi\n---\n${french}`)).toEqual([
    `${SECTION}:2:8 translation-paragraphs ${KEY}`
  ])
})

test('a paragraph or item with fewer sentences than its source is found in its line', () => {
  const english = 'What\n---\nOne. Two.\n\n- Three. Four.\n- Five.\n'

  expect(between(english, 'Quoi\n---\nUn. Deux.\n\n- **Trois**, quatre.\n- Cinq.\n')).toEqual([
    `${SECTION}:6:5 translation-sentences ${KEY}`
  ])
  expect(between(english, 'Quoi\n---\nUn ! Deux ?\n\n- Trois. Quatre.\n- Cinq. Six.\n')).toEqual([])
})

test('words with fewer sentences than their source are found', () => {
  expect(foundIn(purposes('To test. To try.', 'Pour tester et essayer.'))).toEqual([
    'content/fr/catalog/beamer.yaml:3:12 translation-sentences catalog/beamer/_BEAMER*/purpose'
  ])
})
