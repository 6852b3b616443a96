import { expect, test } from 'vitest'
import { Email, HttpsUrlTemplate, whyNotPublishable } from '../../src/schema/web-address.ts'

test.for([
  'https://a.org',
  'HTTPS://a.org/path?q=1#part',
  'https://xn--caf-dma.org:8443/',
  `https://a.org/${'x'.repeat(1986)}`
])('%s can be published', (value) => {
  expect(whyNotPublishable(value)).toBeUndefined()
})

const HTTP = 'it starts with http://, which can be read and changed on its way'
const PART = 'it is not a full address'
const HOLDS = 'it holds characters that no address has, or is too long'
const USER = 'it holds a user name or a password'

test.for([
  ['http://a.org', HTTP],
  ['HTTP://a.org', HTTP],
  [' http://a.org', HTTP],
  ['javascript:alert(1)', 'an address with "javascript:" is not a page'],
  [' JavaScript:alert(1)', 'an address with "javascript:" is not a page'],
  ['view-source:https://a.org', 'an address with "view-source:" is not a page'],
  ['a.org', PART],
  ['//a.org', PART],
  ['/path', PART],
  ['', PART],
  ['https://', PART],
  ['https://a b.org', PART],
  ['https://a.org/a b', HOLDS],
  [' https://a.org', HOLDS],
  ['https://a.org\n', HOLDS],
  ['https://a.org/<b>', HOLDS],
  ['https://a.org/"', HOLDS],
  ['https://a.org/{a}', HOLDS],
  ['https://a.org/a|b', HOLDS],
  ['https://a.org\\b', HOLDS],
  ['https://a.org/^', HOLDS],
  ['https://a.org/`', HOLDS],
  [`https://a.org/${'x'.repeat(1987)}`, HOLDS],
  ['https://me@a.org', USER],
  ['https://:secret@a.org', USER],
  ['https://localhost', 'its host has no dot']
] as const)('%j cannot be published: %s', ([value, why]) => {
  expect(whyNotPublishable(value)).toBe(why)
})

test('{tenant} can stand in the path and in the host of an address for many tenants', () => {
  const isRight = (value: string) => HttpsUrlTemplate.safeParse(value).success

  expect(isRight('https://{tenant}.a.org/{tenant}/')).toBe(true)
  expect(isRight('https://a.org/{host}/')).toBe(false)
})

test.for(['a@b.org', 'A.b+c@x-y.co.uk'])('%s is an e-mail address', (value) => {
  expect(Email.safeParse(value).success).toBe(true)
})

test.for([
  'a',
  '@b.org',
  'a@b',
  'a@b.',
  'a@.org',
  'a@b@c.org',
  'a b@c.org',
  'A <a@b.org>',
  '<a@b.org>',
  'mailto:a@b.org',
  'a,b@c.org',
  '"a"@b.org',
  'a@b.org?x=y',
  'a@b.org\n'
])('%j is not an e-mail address', (value) => {
  expect(Email.safeParse(value).success).toBe(false)
})
