import { expect, test } from 'vitest'
import { mendedFrom, mendedTenant } from '../support/mended-from.ts'
import { TENANT } from '../support/site-from.ts'

const START = TENANT.replace('cookies: [sessionid]\n', '')
const PROFILE = 'tenants/profiles/base.yaml'

/** What becomes of lines after the smallest tenant, which extends a profile. */
const after = (
  lines: string,
  profile = 'intro: operation\nportal: { login: true, multilingual: true }\n'
) => {
  const start = `extends: base\n${START}`
  return mendedTenant(start + lines, { [PROFILE]: profile }).slice(start.length)
}

test.for([
  ['a line', 'intro: operation\ncookies: [sessionid]\n', 'cookies: [sessionid]\n'],
  ['the last line', 'cookies: [sessionid]\nintro: operation', 'cookies: [sessionid]'],
  [
    'a line whose comment stays',
    'intro: operation   # as agreed\n# Next\ncookies: [sessionid]\n',
    '# as agreed\n# Next\ncookies: [sessionid]\n'
  ],
  [
    'a key between brackets, the first one',
    'portal: { login: true, multilingual: false }\ncookies: [sessionid]\n',
    'portal: { multilingual: false }\ncookies: [sessionid]\n'
  ],
  [
    'a key between brackets, the last one',
    'portal: {multilingual: false , "login": true}\ncookies: [sessionid]\n',
    'portal: {multilingual: false}\ncookies: [sessionid]\n'
  ],
  [
    'a group of which nothing would be left but a comment keeps its last key',
    'portal:\n  # All of it\n  login: true\n  multilingual: true\ncookies: [sessionid]\n',
    'portal:\n  # All of it\n  login: true\ncookies: [sessionid]\n'
  ],
  [
    'a group of which nothing would be left, without comments',
    'portal:\n  login: true\n  multilingual: true\ncookies: [sessionid]\n',
    'cookies: [sessionid]\n'
  ]
] as const)('what changes nothing is taken out: %s', ([, before, then]) => {
  expect(after(before)).toBe(then)
})

test('the first key of an entry gives its place to the next one', () => {
  const before = 'cookies:\n  - duration: P2W\n    use: sessionid\n    path: /\n'

  expect(after(before)).toBe('cookies:\n  - use: sessionid\n    path: /\n')
})

test.for([
  ['cookies: [sessionid, csrftoken, sessionid]\n', 'cookies: [sessionid, csrftoken]\n'],
  ['cookies: [sessionid, sessionid, csrftoken]\n', 'cookies: [sessionid, csrftoken]\n'],
  [
    'cookies:\n- sessionid\n- sessionid  # again\n- csrftoken\n',
    'cookies:\n- sessionid\n# again\n- csrftoken\n'
  ],
  [
    'cookies:\n  - { use: csrftoken, path: / }\n  - use: csrftoken\n    path: /\n',
    'cookies:\n  - { use: csrftoken, path: / }\n'
  ],
  [
    'cookies:\n  - { use: csrftoken, path: / }\n  - { use: csrftoken, path: /x }\n',
    'cookies:\n  - { use: csrftoken, path: / }\n  - { use: csrftoken, path: /x }\n'
  ]
] as const)('an entry that says the same as one before it is taken out: %j', ([before, then]) => {
  expect(after(before)).toBe(then)
})

test('an anchor is mended for all its aliases', () => {
  const before =
    'cookies:\n  - { use: csrftoken, duration: &year "12 months" }\n  - { use: sessionid, duration: *year }\n'

  expect(after(before)).toBe(before.replace('12 months', 'P12M'))
})

test('an anchor that means something else elsewhere is left alone, with its aliases', () => {
  const before =
    'cookies:\n  - { use: csrftoken, purpose: &year 12 months }\n  - { use: sessionid, duration: *year }\n'
  const { left } = mendedFrom({ 'tenants/acme.yaml': START + before })

  expect(after(before)).toBe(before)
  expect([...left]).toEqual([['tenants/acme.yaml:8:33 bad-duration', 'anchor']])
})

test('what an alias repeats as a whole is left alone', () => {
  const before = 'cookies:\n  - &one { use: csrftoken, duration: 12 months, path: / }\n  - *one\n'

  expect(after(before)).toBe(before)
})

test('a value that is written as a block of lines is left alone', () => {
  const before = 'cookies:\n  - use: csrftoken\n    duration: >\n      13 months\n'
  const { left } = mendedFrom({ 'tenants/acme.yaml': START + before })

  expect([...left.values()]).toEqual(['layout'])
})

test('a file with a syntax error is never touched', () => {
  const text = `${START}cookies: [{ use: csrftoken, duration: 12 months }\n`

  expect(mendedTenant(text)).toBe(text)
})

test('line breaks stay as they are', () => {
  const before =
    'cookies:\r\n  # One\r\n  - use: csrftoken\r\n    duration: 12 months # long\r\n\r\nintro: operation\r\nportal:\r\n    login:   True\r\n'

  expect(after(before, 'intro: operation\n')).toBe(
    before.replace('12 months', 'P12M').replace('intro: operation\r\n', '')
  )
})
