import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Context } from '../../src/lint/context.ts'
import type { LintedCookie } from '../../src/lint/linted-cookie.ts'
import { RULES } from '../../src/lint/rules.ts'
import { CookieName } from '../../src/schema/cookie.ts'
import { lengthOf } from '../../src/schema/duration.ts'
import type { RecordFields } from '../../src/tenants/cookie-record.ts'
import { isStored, type SentCookie } from '../support/browser-model.ts'
import { cookieWith, foundBy } from '../support/found-by.ts'

/** The rules by which a browser refuses a cookie, or takes it and does otherwise than it says. */
const REFUSED = ['cookie-prefix-attributes', 'cross-site-cookie-secure', 'cookie-size-and-count']

const TOKEN = "!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"

const token = fc.string({ unit: fc.constantFrom(...TOKEN), minLength: 1, maxLength: 20 })

const cookies: fc.Arbitrary<SentCookie> = fc.record({
  name: fc
    .tuple(
      fc.constantFrom(
        '',
        '__Secure-',
        '__Host-',
        '__Http-',
        '__Host-Http-',
        '__host-',
        '__SECURE-'
      ),
      fc.string({ unit: fc.constantFrom('a', 'b', '_'), minLength: 1, maxLength: 8 })
    )
    .map((parts) => parts.join('')),
  valueBytes: fc.oneof(fc.nat(100), fc.integer({ min: 4060, max: 4100 })),
  secure: fc.boolean(),
  httpOnly: fc.boolean(),
  path: fc.constantFrom('/', '/app'),
  domain: fc.constantFrom(undefined, 'acme.example.org', '.acme.example.org'),
  sameSite: fc.constantFrom('strict', 'lax', 'none'),
  partitioned: fc.boolean()
})

type Facts = Pick<LintedCookie, 'name' | 'fields' | 'duration'>

/** Where a rule would point at for a cookie: each field is a file of its name. */
function pointedAt(id: string, facts: Facts): string[] {
  const found: string[] = []
  const cookie = { storage: 'cookie', at: (file: string) => ({ file }), ...facts } as LintedCookie
  const context = { law: new Set() } as unknown as Context
  const rule = RULES.find((one) => one.id === id)
  rule?.checks.cookie?.(cookie, context, (at) => found.push('file' in at ? at.file : ''))
  return found
}

/** What these rules complain of in a cookie that is listed with all its attributes. */
function complaints({ name, valueBytes, ...attributes }: SentCookie): string[] {
  const fields = { ...attributes, maxBytes: valueBytes } as RecordFields
  const all = REFUSED.flatMap((id) => pointedAt(id, { name, fields, duration: undefined }))
  // Other capitals in a prefix are mentioned, and no reason for a browser to refuse it.
  return all.filter((field) => field !== 'name')
}

/** Whether a duration is found to be longer than browsers keep a cookie. */
const isTooLong = (duration: string) =>
  pointedAt('duration-over-browser-cap', { name: 'c', fields: {} as RecordFields, duration })
    .length > 0

test('a cookie is complained of exactly where a browser would refuse it', () => {
  fc.assert(
    fc.property(cookies, (cookie) => {
      expect(complaints(cookie).length === 0).toBe(isStored(cookie))
    }),
    { numRuns: 2000 }
  )
})

test('a prefix in other capitals is mentioned, whatever the attributes', () => {
  const found = foundBy('cookie-prefix-attributes', cookieWith({ name: '__host-a' }))

  expect(found).toEqual(['warning at - name: __host-a'])
})

test('a duration is too long exactly where it is more than 400 days', () => {
  const days = fc.integer({ min: 1, max: 900 })
  const durations = fc.oneof(
    days.map((count) => ({ text: `P${count}D`, days: count })),
    days.map((count) => ({ text: `PT${count * 24}H`, days: count })),
    fc.integer({ min: 1, max: 120 }).map((count) => ({ text: `P${count}W`, days: count * 7 })),
    days.map((count) => ({ text: `up to P${count}D`, days: count }))
  )
  fc.assert(
    fc.property(durations, ({ text, days: long }) => {
      expect(isTooLong(text)).toBe(long > 400)
    })
  )
})

test('thirteen months are kept in any year, and fourteen in none', () => {
  expect(['P13M', 'P1Y1M', 'P14M', 'P2Y'].map(isTooLong)).toEqual([false, false, true, true])
})

test('a longer time never counts as a shorter one', () => {
  const counts = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 2, maxLength: 2 })
  fc.assert(
    fc.property(counts, fc.constantFrom('D', 'W', 'M', 'Y'), ([a = 1, b = 1], unit) => {
      const [short, long] = [Math.min(a, b), Math.max(a, b)].map(
        (n) => lengthOf(`P${n}${unit}`) ?? 0
      )

      expect((short ?? 0) <= (long ?? 0)).toBe(true)
    })
  )
})

test('every token of RFC 9110 is a name, except one of stars alone', () => {
  fc.assert(
    fc.property(token, (name) => {
      expect(CookieName.safeParse(name).success).toBe(/[^*]/.test(name))
    })
  )
})

test('nothing is a name that holds a blank, a separator or a letter beyond ASCII', () => {
  const other = fc.constantFrom(...' ",;=@()<>[]{}\\/?\t\n\u00e9\u7f51\u0000')
  fc.assert(
    fc.property(token, other, token, (before, wrong, after) => {
      expect(CookieName.safeParse(before + wrong + after).success).toBe(false)
    })
  )
})
