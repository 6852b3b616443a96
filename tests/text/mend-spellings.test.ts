import { expect, test } from 'vitest'
import { mendedTenant } from '../support/mended-from.ts'
import { TENANT } from '../support/site-from.ts'

/** One line of the smallest tenant, and what becomes of it. */
const lineAfter = (line: string) => {
  const text = `${TENANT.replace('cookies: [sessionid]\n', '')}cookies:\n  - sessionid\n${line}\n`
  return mendedTenant(text).slice(text.length - line.length - 1, -1)
}

test.for([
  ['  - { use: csrftoken, duration: 13 months }', '  - { use: csrftoken, duration: P13M }'],
  ["  - { use: csrftoken, duration: '2 weeks' }", "  - { use: csrftoken, duration: 'P2W' }"],
  ['  - { use: csrftoken, duration: " p6m " }', '  - { use: csrftoken, duration: "P6M" }'],
  ['  - { use: csrftoken, duration: Session }', '  - { use: csrftoken, duration: session }'],
  [
    '  - { use: csrftoken, category: Preferences }',
    '  - { use: csrftoken, category: preferences }'
  ],
  [
    '  - { use: csrftoken, storage: local_storage }',
    '  - { use: csrftoken, storage: local-storage }'
  ],
  [
    '  - { use: csrftoken, purpos: { en: To see }}',
    '  - { use: csrftoken, purpose: { en: To see }}'
  ],
  [
    '  - { use: csrftoken, purpose: { EN: To see } }',
    '  - { use: csrftoken, purpose: { en: To see } }'
  ],
  [
    '  - { use: csrftoken, providerURL: https://a.example }',
    '  - { use: csrftoken, providerUrl: https://a.example }'
  ],
  ['preferencesUrl: "https://a.example "', 'preferencesUrl: "https://a.example"'],
  ['portal: { login: yes }', 'portal: { login: true }'],
  ['portal: { login: "false" }', 'portal: { login: false }'],
  [
    'authority: { name: 2024, url: https://a.example }',
    'authority: { name: "2024", url: https://a.example }'
  ],
  ['publicBody: es', 'publicBody: ES'],
  ['jurisdictions: [ES] # theirs', 'jurisdictions: [es] # theirs']
] as const)('%s becomes %s', ([before, after]) => {
  expect(lineAfter(before)).toBe(after)
})

test.for([
  ['2026/03/31', '2026-03-31'],
  ['2026.3.1', '2026-03-01'],
  ['31.03.2026', '2026-03-31'],
  ['3/31/2026', '2026-03-31'],
  ['05.03.2026', '05.03.2026'],
  ['2026-02-30', '2026-02-30'],
  ['2026-03-31-1', '2026-03-31-1']
] as const)('the day %s becomes %s', ([before, after]) => {
  const text = TENANT.replace('2026-01-31', before)

  expect(mendedTenant(text)).toBe(TENANT.replace('2026-01-31', after))
})

test('a locale is spelled as it stands in paths', () => {
  expect(mendedTenant(TENANT.replace('[en]', '[en, pt_BR, FR]'))).toBe(
    TENANT.replace('[en]', '[en, pt-br, fr]')
  )
})

test.for([
  ['http://acme.example.org may not be served by https', 'url: http://acme.example.org'],
  ['a cookie is another one if its letters are others', '  - SESSIONID'],
  ['a duration that nobody can be sure of', '  - { use: csrftoken, duration: 1-2 years }'],
  ['a key that could be two', '  - { use: csrftoken, paty: x }'],
  ['a key that stands there already', '  - { use: csrftoken, path: /, Path: / }'],
  [
    'a choice with a typo: it says something about the cookie',
    '  - { use: csrftoken, category: necesary }'
  ]
] as const)('left alone: %s', ([, line = '']) => {
  const text = TENANT.replace('cookies: [sessionid]\n', 'cookies:\n  - sessionid\n').concat(
    line,
    '\n'
  )

  expect(mendedTenant(text)).toBe(text)
})
