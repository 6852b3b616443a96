import { expect, test } from 'vitest'
import type { Problem } from '../../src/diagnostics/problem.ts'
import { commonest } from '../../src/hosts/commonest.ts'
import { type HostFlags, hostOptions } from '../../src/hosts/host-choices.ts'
import { languageSets, tagPatterns } from '../../src/hosts/language-sets.ts'
import { mainPage } from '../../src/hosts/main-page.ts'
import { mountsOf } from '../../src/hosts/mounts.ts'
import { hostedTenant } from './platforms/hosted.ts'

const PORTS = { httpPort: 80, httpsPort: 443 }
const PLACE = { kind: 'folder', pages: '/srv/current', shared: '/srv' } as const

function problemsOf(flags: Partial<HostFlags>, shared = '/srv'): Problem[] {
  const problems: Problem[] = []
  hostOptions({ ...PORTS, ...flags }, { ...PLACE, shared }, '/etc/front', (problem) => {
    problems.push(problem)
  })
  return problems
}

test('without a word, a front listens everywhere and leaves https to others', () => {
  expect(hostOptions(PORTS, PLACE, '/etc/front', () => expect.fail())).toEqual({
    place: PLACE,
    out: '/etc/front',
    languages: false,
    listen: ['0.0.0.0', '[::]'],
    ...PORTS,
    tls: undefined
  })
})

test.for([
  [{ certificate: '/a.pem' }, { code: 'host-half-certificate' }],
  [{ certificateKey: '/a.key' }, { code: 'host-half-certificate' }],
  [{ listen: ['localhost'] }, { code: 'host-listen', address: 'localhost' }],
  [{ listen: ['127.0.0.1; }'] }, { code: 'host-listen', address: '127.0.0.1; }' }],
  [{ origin: 'http://127.0.0.1/a' }, { code: 'host-origin', origin: 'http://127.0.0.1/a' }],
  [{ origin: 'http://u:p@127.0.0.1' }, { code: 'host-origin', origin: 'http://u:p@127.0.0.1' }]
] as const)('%j is refused', ([flags, problem]) => {
  expect(problemsOf(flags)).toContainEqual(problem)
})

test.for(['/my keys/a', '/a"b', '/a;b', '/a$b', "/a'b", '/a\nb', '/a{b}'])(
  'a path such as %j is in no configuration',
  (path) => {
    const option = { code: 'host-option', option: 'DESTINATION', value: path }

    expect(problemsOf({}, path)).toEqual([option])
    expect(problemsOf({ certificate: path, certificateKey: '/a.key' })).toEqual([
      { ...option, option: '--certificate' }
    ])
  }
)

test('tenants are sorted by their hosts and by how deep they stand', () => {
  const top = hostedTenant('top', { host: 'a.example.org' })
  const deep = hostedTenant('deep', { host: 'a.example.org', base: '/x/deep/' })
  const one = hostedTenant('one', { host: 'b.example.org', base: '/one/' })

  expect(mountsOf({ tenants: [deep, one, top] })).toEqual({
    hosts: [
      ['a.example.org', top],
      ['b.example.org', undefined]
    ],
    deeper: [
      { depth: 2, tenants: [deep] },
      { depth: 1, tenants: [one] }
    ],
    sharedAt: ['a.example.org/x/']
  })
})

test('of a language without region, the tag itself is meant before one with a region', () => {
  expect(tagPatterns('en.pt.pt-br.zh-hant')).toEqual([
    ['zh-hant(?:-[a-z0-9-]*)?', 'zh-hant'],
    ['pt-br(?:-[a-z0-9-]*)?', 'pt-br'],
    ['en(?:-[a-z0-9-]*)?', 'en'],
    ['pt(?:-[a-z0-9-]*)?', 'pt'],
    ['zh(?:-[a-z0-9-]*)?', 'zh-hant']
  ])
})

test('a tenant with one language has no choice', () => {
  const main = { locale: 'en', policy: 'cookies' }
  const tenants = [
    hostedTenant('acme', { main }),
    hostedTenant('beta', { main }),
    hostedTenant('one', { main, locales: ['en'] })
  ]

  expect(languageSets(tenants)).toEqual({
    sets: ['en.fr'],
    usual: 'en.fr',
    others: [['one', '']],
    usualPolicy: 'cookies',
    otherPolicies: [['one', '']]
  })
})

test('a page says of which one it is a copy', () => {
  const html = (href: string) => `<head><link rel="canonical" href="${href}"></head>`
  const base = 'https://acme.example.org/a/'

  expect(mainPage(html(`${base}pt-br/cookies/`), base)).toEqual({
    locale: 'pt-br',
    policy: 'cookies'
  })
  expect(mainPage(html('https://beta.example.org/en/cookies/'), base)).toBeUndefined()
  expect(mainPage(html(`${base}../en/cookies/`), base)).toBeUndefined()
  expect(mainPage('<p>', base)).toBeUndefined()
})

test('of several values that stand there equally often, the first one is the commonest', () => {
  expect([commonest(['a', 'b', 'b', 'c']), commonest(['a', 'b']), commonest([])]).toEqual([
    'b',
    'a',
    undefined
  ])
})
