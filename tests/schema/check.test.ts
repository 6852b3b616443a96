import { expect, test } from 'vitest'
import { siteFrom } from '../support/site-from.ts'
import { tenantWith } from '../support/tenant-with.ts'

/** What is said about a tenant with these lines: "line:column code: sentence -> remedy". */
function saidOf(...lines: string[]): string[] {
  const { diagnostics } = siteFrom({ 'tenants/acme.yaml': tenantWith(...lines) })
  return diagnostics.map(
    ({ line, column, code, message, remedy }) =>
      `${line}:${column} ${code}: ${message} -> ${remedy}`
  )
}

const OWN =
  'provider, providerUrl, function, purpose, category, duration, storage, party, when, covers'
const KIND = (wanted: string, found: string, remedy: string) =>
  `wrong-type: Here must stand ${wanted}, not ${found}. -> ${remedy}`
const QUOTED = 'Put the text between double quotation marks.'

test.for<[string, string]>([
  [
    'controller: { name: A, mail: x, email: a@b.org }',
    '6:24 unknown-key: "mail" is not a key that can stand here. -> Did you mean "email"?'
  ],
  [
    'controller: { email: a@b.org }',
    '6:13 missing-key: The key "name" is missing. -> Add a line such as:  name: Example City Council'
  ],
  [
    'controller: x',
    `6:13 ${KIND('keys with values', 'a text', 'Write keys with values on the lines below, indented by two spaces.')}`
  ],
  ['name: true', `6:7 ${KIND('a text', 'true or false', QUOTED)}`],
  ['name: 12', `6:7 ${KIND('a text', 'a number', QUOTED)}`],
  ['name: { a: b }', `6:7 ${KIND('a text', 'keys with values', QUOTED)}`],
  ['name: [a]', `6:7 ${KIND('a text', 'a list', 'Write a text.')}`],
  ['cookies: a', `6:10 ${KIND('a list', 'a text', 'Write a list, as in [first, second].')}`],
  [
    'cookies: [{ use: sessionid, zzzzzzzzzzzz: 1 }]',
    `6:29 unknown-key: "zzzzzzzzzzzz" is not a key that can stand here. -> Choose one of: use, ${OWN}, providerCountry and 18 more.`
  ],
  ['cookies: [{ use: 5 }]', `6:18 ${KIND('a text', 'a number', QUOTED)}`],
  [
    'intro:',
    '7:7 empty-value: There is nothing here. -> Write one of: service, operation, or delete the key.'
  ],
  [
    'intro: [service]',
    '7:8 unknown-choice: "a list" is not one of the values that can stand here. -> Choose one of: service, operation.'
  ],
  [
    'intro: 12',
    '7:8 unknown-choice: "12" is not one of the values that can stand here. -> Choose one of: service, operation.'
  ],
  [
    'controller: { name, email: a@b.org }',
    '6:15 empty-value: There is nothing here. -> Write a text, or delete the key.'
  ],
  [
    '12: x',
    '7:1 unknown-key: "12" is not a key that can stand here. -> Choose one of: name, url, extends, locales, updated, intro, heading, columns, controller, preferencesUrl, portal, publicBody and 13 more.'
  ],
  [
    'portal: { login: yes }',
    '7:18 wrong-type: Here must stand true or false, not a text. -> Write true or false.'
  ],
  [
    'accessibility: { rate: many }',
    '7:24 wrong-type: Here must stand a number, not a text. -> Write a number.'
  ],
  [
    'accessibility: { rate: 100.5 }',
    '7:24 number-out-of-range: The number 100.5 is too large to stand here. -> Write a number up to 100.'
  ],
  [
    'accessibility: { rate: -1 }',
    '7:24 number-out-of-range: The number -1 is too small to stand here. -> Write a number from 0 on.'
  ],
  ['updated:', '6:9 empty-value: There is nothing here. -> Write a text, or delete the key.'],
  [
    'remove: []',
    '7:9 empty-value: There is nothing here. -> Write at least one entry, or delete the key.'
  ],
  [
    'locales: [pt_BR]',
    '6:11 bad-locale: "pt_BR" is not a language tag in lower case. -> Did you mean "pt-br"?'
  ],
  [
    'locales: [" EN"]',
    '6:11 bad-locale: " EN" is not a language tag in lower case. -> Did you mean "en"?'
  ],
  [
    'locales: [english-language]',
    '6:11 bad-locale: "english-language" is not a language tag in lower case. -> Write a BCP 47 tag in lower case, such as en, fr or pt-br.'
  ]
])('"%s" is answered with what can be written there', ([line, said]) => {
  expect(saidOf(line)).toEqual([said])
})

test.for([
  ['13 months', 'P13M'],
  ['2Weeks', 'P2W'],
  [' 1 day ', 'P1D'],
  ['20 MINUTES', 'PT20M'],
  ['3 hours', 'PT3H'],
  ['5 seconds', 'PT5S'],
  ['1 year', 'P1Y'],
  ['up to 6 months', 'up to P6M']
] as const)('the duration "%s" most likely means %s', ([text, meant]) => {
  const [said] = saidOf(`cookies: [{ use: sessionid, duration: "${text}" }]`)

  expect(said?.split(' -> ')[1]).toBe(`Write ${meant}.`)
})

test.for(['a year', '6 months or so', 'about 6 months'])(
  'for the duration "%s" all forms are shown',
  (text) => {
    const [said] = saidOf(`cookies: [{ use: sessionid, duration: "${text}" }]`)

    expect(said?.split(' -> ')[1]).toMatch(/^Write P13M for 13 months/)
  }
)

test('an entry is judged as what it most likely is, even with several mistakes', () => {
  expect(saidOf('cookies: [{ name: 5, durration: P1D }]')).toEqual([
    `6:19 ${KIND('a text', 'a number', QUOTED)}`,
    '6:22 unknown-key: "durration" is not a key that can stand here. -> Did you mean "duration"?'
  ])
})

test('what is missing in a list or under a free name is shown with an example', () => {
  const { diagnostics } = siteFrom({
    'content/en/catalog/beamer.yaml': '_BEAMER*: { function: F, porpose: To test }\n',
    'content/policies/cookies.yaml': '{}\n'
  })

  expect(diagnostics.map(({ message, remedy }) => [message, remedy])).toEqual([
    [
      'The key "purpose" is missing.',
      'Add a line such as:  purpose: To remember the user from one page to another'
    ],
    ['"porpose" is not a key that can stand here.', 'Did you mean "purpose"?'],
    [
      'The key "sections" is missing.',
      'Add a line such as:  sections: [{"id":"intro"},{"id":"cookies-used","shows":"tables"}]'
    ]
  ])
})
