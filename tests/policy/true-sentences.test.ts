import { expect, test } from 'vitest'
import { ownWords } from '../../src/content/words.ts'
import { problemsFrom, siteFrom } from '../support/site-from.ts'
import { tenantWith } from '../support/tenant-with.ts'

/** The page of the tenant "acme" with these lines. */
const pageOf = (...lines: string[]) =>
  siteFrom({ 'tenants/acme.yaml': tenantWith(...lines) }).pages[0]
const bodyOf = (id: string, ...lines: string[]) =>
  pageOf(...lines)?.sections.find((section) => section.id === id)?.bodyHtml
const cellsOf = (...lines: string[]) =>
  pageOf(...lines)?.sections.flatMap(({ tables }) => tables?.[0]?.rows ?? [])

const OWN_COOKIE = ownWords('Set by this site')
const STAR = ownWords('The star stands for further characters, which can differ.')

test('a site without cookies does not say that it uses some', () => {
  expect(pageOf('cookies: []')?.sections[0]?.id).toBe('intro-none')
  expect(bodyOf('intro-none', 'cookies: []')).toContain('This site uses no cookies.')
})

test('a new duration takes the durations of the covered cookies away', () => {
  const [row] =
    cellsOf('columns: [name, duration]', 'cookies: [{ use: _BEAMER*, duration: P1D }]') ?? []

  expect(row).toEqual([
    { column: 'name', ...ownWords('_BEAMER*'), href: null, notes: [OWN_COOKIE, STAR], lines: [] },
    { column: 'duration', ...ownWords('1 day'), href: null, notes: [], lines: [] }
  ])
})

test("a tenant's own cookie is not taken away by its own removal", () => {
  const { diagnostics } = siteFrom({
    'tenants/acme.yaml': tenantWith('extends: base', 'remove: [sessionid]'),
    'tenants/profiles/base.yaml': 'cookies: [sessionid]\n'
  })

  expect(diagnostics.map(({ line, code, message }) => [line, code, message])).toEqual([
    [
      8,
      'nothing-to-remove',
      'This file lists the cookie "sessionid" itself, in line 6, so it is not removed.'
    ]
  ])
})

test.for(['P1DT200000S', 'P1Y100001D', 'P100001D'])(
  'the duration %s is refused as a whole',
  (duration) => {
    expect(
      problemsFrom({
        'tenants/acme.yaml': tenantWith(`cookies: [{ use: sessionid, duration: ${duration} }]`)
      })
    ).toEqual(['tenants/acme.yaml:6:39 bad-duration'])
  }
)

test.for([
  ['https://acme.example.org.', 'a full stop at the end'],
  ['https://acme,example.org', 'a comma'],
  ['https://acme.example.org/a\\u200bb', 'a blank of no width'],
  ['https://1.2.3.4', 'numbers only']
])('the address %s is refused: %s', ([url]) => {
  expect(problemsFrom({ 'tenants/acme.yaml': tenantWith(`url: "${url}"`) })).toEqual([
    'tenants/acme.yaml:6:6 bad-url'
  ])
})

test('one host on two ports is one host', () => {
  const beta = tenantWith('url: https://acme.example.org:8443')

  expect(problemsFrom({ 'tenants/beta.yaml': beta })).toEqual(['tenants/beta.yaml:6:6 same-host'])
})

test.for(['\\u00ad', '\\u200b', '\\ufeff', '\\ud800'])(
  'a text with the invisible %s is refused',
  (character) => {
    expect(problemsFrom({ 'tenants/acme.yaml': tenantWith(`name: "A${character}B"`) })).toEqual([
      'tenants/acme.yaml:6:7 text-control-character'
    ])
  }
)

test('a placeholder that is a part of a target is refused', () => {
  const text = '---\ntitle: What?\n---\n[there](https://example.org/{host})\n'

  expect(problemsFrom({ 'content/en/cookies/what-is-a-cookie.md': text })).toEqual([
    'content/en/cookies/what-is-a-cookie.md:4:1 bad-link'
  ])
})

test('a file with an unknown key is still searched for everything else', () => {
  const profile = 'colums: [name]\ncookies: [csrftokn]\n'
  const tenant = tenantWith('extends: base', 'nmae: x', 'url: ftp://x', 'cookies: [sesionid]')

  expect(
    problemsFrom({ 'tenants/acme.yaml': tenant, 'tenants/profiles/base.yaml': profile })
  ).toEqual([
    'tenants/acme.yaml:6:1 unknown-key',
    'tenants/acme.yaml:7:6 bad-url',
    'tenants/acme.yaml:8:11 unknown-cookie',
    'tenants/profiles/base.yaml:1:1 unknown-key',
    'tenants/profiles/base.yaml:2:11 unknown-cookie'
  ])
})

test('what is meant by a wrong duration is itself a duration', () => {
  const remedyOf = (duration: string) =>
    siteFrom({
      'tenants/acme.yaml': tenantWith(`cookies: [{ use: sessionid, duration: ${duration} }]`)
    }).diagnostics[0]?.remedy

  expect(['6 Months.', '30 min', 'p6m', 'Session', 'up to 2 weeks'].map(remedyOf)).toEqual([
    'Write P6M.',
    'Write PT30M.',
    'Write P6M.',
    'Write session.',
    'Write up to P2W.'
  ])
  expect(remedyOf('0 days')).toContain('Write P13M for 13 months')
})

test('wrong words of the catalog are reported in their file only, not at every tenant', () => {
  const words = '_BEAMER*: { functoin: F, purpose: To test }\n'
  const tenant = tenantWith('cookies: [_BEAMER*]')

  expect(
    problemsFrom({ 'content/en/catalog/beamer.yaml': words, 'tenants/acme.yaml': tenant })
  ).toEqual([
    'content/en/catalog/beamer.yaml:1:11 missing-key',
    'content/en/catalog/beamer.yaml:1:13 unknown-key'
  ])
})

test('four hyphens do not close front matter', () => {
  const text = '---\ntitle: What?\n----\nText.\n'

  expect(problemsFrom({ 'content/en/cookies/what-is-a-cookie.md': text })).toEqual([
    'content/en/cookies/what-is-a-cookie.md:1:1 front-matter-open'
  ])
})
