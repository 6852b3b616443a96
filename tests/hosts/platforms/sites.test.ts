import { parse } from 'smol-toml'
import { expect, test } from 'vitest'
import type { HostOptions, HostTarget } from '../../../src/hosts/host-target.ts'
import type { HostedSite } from '../../../src/hosts/hosted-site.ts'
import { FIREBASE } from '../../../src/hosts/platforms/sites/firebase.ts'
import { GITHUB_PAGES } from '../../../src/hosts/platforms/sites/github-pages.ts'
import { NETLIFY } from '../../../src/hosts/platforms/sites/netlify.ts'
import { VERCEL } from '../../../src/hosts/platforms/sites/vercel.ts'
import { HEADER_SETS, servedAs } from '../../../src/project/headers.ts'
import {
  codesOf,
  contentOf,
  FROM_OUTPUT,
  fromStore,
  hostedSite,
  hostedTenant,
  R2
} from './hosted.ts'

const acme = hostedTenant('acme', {
  locales: ['en', 'fr', 'pt-br'],
  main: { locale: 'en', policy: 'cookies' }
})
const SITE = hostedSite([
  acme,
  hostedTenant('one.two', { host: 'www.example.org', base: '/legal/one.two/' }),
  hostedTenant('three', { host: 'www.example.org', base: '/legal/three/' })
])

const NAMED: HostOptions = { ...FROM_OUTPUT, name: 'example' }
const LED: HostOptions = { ...NAMED, languages: true }

/** One site as it stands in sites.json. */
interface Listed {
  readonly name: string
  readonly host: string
  readonly state: string
  readonly copies: readonly { readonly from: string; readonly to: string }[]
  readonly texts: Readonly<Record<string, string>>
  readonly commands: readonly (readonly string[])[]
}

function listed(target: HostTarget, site: HostedSite = SITE, options = NAMED): Listed[] {
  return JSON.parse(contentOf(target.make(site, options), 'sites.json')).sites
}

const textOf = (target: HostTarget, path: string, options = NAMED) =>
  listed(target, SITE, options)[0]?.texts[path] ?? ''

/** Paths that are asked for at the host of Acme, with the file that each shows. */
const PATHS = {
  '/': 'index.html',
  '/index.html': 'index.html',
  '/404.html': '404.html',
  '/en/cookies/': 'en/cookies/index.html',
  '/fr/cookies/index.html': 'fr/cookies/index.html',
  '/fr/cookies/index.pdf': 'fr/cookies/index.pdf',
  '/fr/cookies/cookies.json': 'fr/cookies/cookies.json',
  '/robots.txt': 'robots.txt',
  '/sitemap.xml': 'sitemap.xml',
  '/.well-known/security.txt': '.well-known/security.txt',
  '/_assets/policy.0123.css': '_assets/policy.0123.css',
  '/_assets/logo.0123.svg': '_assets/logo.0123.svg',
  '/_schema/cookies-1.json': '_schema/cookies-1.json'
}

const wanted = Object.entries(PATHS).map(
  ([path, file]) => [path, HEADER_SETS[servedAs(file).headers]] as const
)

test('each host is a site, with its tenants and what they share beside them', () => {
  const [first, second] = listed(NETLIFY)

  expect([first?.name, first?.host, second?.host]).toEqual([
    'example-acme',
    'acme.example.org',
    'www.example.org'
  ])
  expect(first?.copies).toEqual([
    { from: 'acme', to: '' },
    { from: '_assets', to: '_assets' },
    { from: '_schema', to: '_schema' }
  ])
  expect(second?.copies).toEqual([
    { from: 'one.two', to: 'legal/one.two/' },
    { from: 'three', to: 'legal/three/' },
    { from: '_assets', to: 'legal/_assets' },
    { from: '_schema', to: 'legal/_schema' },
    { from: 'one.two/404.html', to: '404.html' }
  ])
})

test('two hosts never have one name, however it is cut', () => {
  const long = 'x'.repeat(90)
  const tenants = ['a.b', 'a-b', `${long}a`, `${long}b`].map((id) =>
    hostedTenant(id, { host: `${id.slice(-60)}.example.org` })
  )
  const names = listed(FIREBASE, hostedSite(tenants)).map(({ name }) => name)

  expect(new Set(names).size).toBe(4)
  expect(names.filter((name) => !/^[a-z0-9][a-z0-9-]{0,28}[a-z0-9]$/.test(name))).toEqual([])
})

test('a site counts as changed with its pages and with its configuration, and else not', () => {
  const states = (site: HostedSite, options = NAMED) =>
    listed(NETLIFY, site, options).map(({ state }) => state)
  const edited = hostedSite([{ ...acme, tree: 'ef'.repeat(32) }, ...SITE.tenants.slice(1)])
  const before = states(SITE)

  expect(states(SITE)).toEqual(before)
  expect(states(edited).map((state, index) => state === before[index])).toEqual([false, true])
  expect(states(SITE, { ...NAMED, name: 'other' }).includes(before[0] ?? '')).toBe(false)
})

test('netlify.toml has the headers of each path, and no path gets one of them twice', () => {
  const toml = parse(textOf(NETLIFY, 'netlify.toml')) as unknown as {
    readonly headers: readonly { readonly for: string; readonly values: Record<string, string> }[]
  }
  const fits = (pattern: string, path: string) =>
    pattern === path || (pattern.endsWith('*') && path.startsWith(pattern.slice(0, -1)))
  const sent = Object.keys(PATHS).map((path) => {
    const rules = toml.headers.filter((rule) => fits(rule.for, path))
    const pairs = rules.flatMap(({ values }) => Object.entries(values))
    expect(new Set(pairs.map(([name]) => name)).size).toBe(pairs.length)
    return [path, Object.fromEntries(pairs)]
  })

  expect(sent).toEqual(wanted)
})

test('netlify.toml leads by language, and stays where the main page is preferred', () => {
  expect(parse(textOf(NETLIFY, 'netlify.toml', LED))).toMatchObject({
    redirects: [
      { from: '/', to: '/index.html', status: 200, conditions: { Language: ['en'] } },
      { from: '/', to: '/fr/cookies/', status: 302, conditions: { Language: ['fr'] } },
      { from: '/', to: '/pt-br/cookies/', status: 302, conditions: { Language: ['pt-br'] } }
    ]
  })
  expect(textOf(GITHUB_PAGES, 'public/CNAME')).toBe('acme.example.org\n')
})

test('each path fits one rule of vercel.json, with the headers of the build', () => {
  const { headers } = JSON.parse(textOf(VERCEL, 'vercel.json'))
  const sent = Object.keys(PATHS).map((path) => {
    const rules = headers.filter(({ source }: { source: string }) =>
      new RegExp(`^${source}$`).test(path)
    )
    expect([path, rules.length]).toEqual([path, 1])
    return [
      path,
      Object.fromEntries(
        rules[0].headers.map(({ key, value }: { key: string; value: string }) => [key, value])
      )
    ]
  })

  expect(sent).toEqual(wanted)
})

test('vercel.json leads to the slash at the end of each page, also after a name with a dot', () => {
  const { redirects } = JSON.parse(listed(VERCEL)[1]?.texts['vercel.json'] ?? '')

  expect(redirects.slice(0, 2)).toEqual([
    { source: '/legal/one\\.two', destination: '/legal/one.two/', permanent: true },
    {
      source: '/legal/one\\.two/en/cookies',
      destination: '/legal/one.two/en/cookies/',
      permanent: true
    }
  ])
})

test.for([
  ['fr', 'fr'],
  ['FR-ca,en;q=0.5', 'fr'],
  ['pt-BR', 'pt-br'],
  ['pt', undefined],
  ['en,fr;q=0.5', undefined],
  ['frr', undefined]
])('vercel.json leads a reader whose header is %s to %s', ([header = '', locale]) => {
  const { redirects } = JSON.parse(textOf(VERCEL, 'vercel.json', LED))
  const found = redirects.find(
    ({ source, has }: { source: string; has?: [{ value: string }] }) =>
      source === '/' && has !== undefined && new RegExp(has[0].value).test(header)
  )

  expect(found?.destination).toBe(locale && `/${locale}/cookies/`)
})

test('the last rule of firebase.json that fits a path has the headers of the build', () => {
  const { hosting } = JSON.parse(contentOf(FIREBASE.make(SITE, NAMED), 'firebase.json'))
  const sent = Object.keys(PATHS).map((path) => {
    const rules = hosting[0].headers.filter(({ regex }: { regex: string }) =>
      new RegExp(regex).test(path)
    )
    return [
      path,
      Object.fromEntries(
        rules.at(-1).headers.map(({ key, value }: { key: string; value: string }) => [key, value])
      )
    ]
  })

  expect(sent).toEqual(wanted)
  expect(hosting[0]).toMatchObject({
    site: 'example-acme',
    public: 'sites/example-acme/public',
    cleanUrls: false
  })
})

test('Firebase shows a page for each other language that leads to it at once', () => {
  const { hosting } = JSON.parse(contentOf(FIREBASE.make(SITE, LED), 'firebase.json'))
  const texts = listed(FIREBASE, SITE, LED).map((one) => Object.keys(one.texts))

  expect(hosting.map(({ i18n }: { i18n?: object }) => i18n)).toEqual([{ root: '/i18n' }, undefined])
  expect(texts).toEqual([['public/i18n/fr/index.html', 'public/i18n/pt-br/index.html'], []])
  expect(textOf(FIREBASE, 'public/i18n/fr/index.html', LED)).toContain(
    '<meta http-equiv="refresh" content="0; url=/fr/cookies/">'
  )
})

test.for([
  [NETLIFY, SITE, NAMED, ['platform-headers-missing']],
  [VERCEL, SITE, NAMED, ['platform-one-not-found']],
  [FIREBASE, SITE, NAMED, ['platform-one-not-found']],
  [FIREBASE, hostedSite([acme]), FROM_OUTPUT, []],
  [
    GITHUB_PAGES,
    SITE,
    LED,
    ['platform-headers-missing', 'platform-without-languages', 'platform-one-not-found']
  ],
  [NETLIFY, SITE, fromStore(R2, '/b/'), ['platform-needs-output', 'platform-headers-missing']],
  [VERCEL, hostedSite([acme]), fromStore(R2, '/b/'), ['platform-needs-output']]
] as const)('%o says what a platform cannot do', ([target, site, options, codes]) => {
  const { name: _, ...unnamed } = options
  const made = target.make(site, options)

  expect(codesOf(made)).toEqual(codes)
  if (target === FIREBASE || target === GITHUB_PAGES)
    expect(codesOf(target.make(site, unnamed))).toContain('platform-needs-name')
})

test('limits are told before anything is sent', () => {
  const many = hostedSite(Array.from({ length: 201 }, (_, index) => hostedTenant(`t${index}`)))
  const large = hostedSite([acme], {
    bytes: 2 ** 31,
    largest: { path: 'acme/a.pdf', size: 2 ** 32 }
  })

  expect(codesOf(NETLIFY.make(many, NAMED))).toContain('platform-sites-a-day')
  expect(codesOf(VERCEL.make(many, NAMED))).toEqual(['platform-sites-need-plan'])
  expect(codesOf(FIREBASE.make(many, NAMED))).toEqual(['platform-many-sites'])
  expect(codesOf(FIREBASE.make(large, NAMED))).toEqual(['platform-file-too-large'])
  expect(codesOf(GITHUB_PAGES.make(large, NAMED))).toEqual([
    'platform-file-too-large',
    'platform-site-too-large',
    'platform-headers-missing'
  ])
})

test('nothing in a value ends the text that it stands in', () => {
  const value = '"\n[[redirects]]\r\u007F\u2028\\\'</script>'
  const site = hostedSite([hostedTenant('acme')], {
    headers: { ...HEADER_SETS, page: { 'X-"Y': value } }
  })
  const toml = parse(listed(NETLIFY, site)[0]?.texts['netlify.toml'] ?? '') as unknown as {
    readonly headers: readonly { readonly for: string; readonly values: Record<string, string> }[]
    readonly redirects?: unknown
  }

  expect(toml.redirects).toBeUndefined()
  expect(toml.headers.find((rule) => rule.for === '/')?.values).toEqual({ 'X-"Y': value })
})
