import { expect, test } from 'vitest'
import { CLOUDFLARE } from '../../../src/hosts/platforms/cloudflare/cloudflare.ts'
import { HEADER_SETS } from '../../../src/project/headers.ts'
import { FROM_OUTPUT, hostedSite, hostedTenant } from './hosted.ts'
import { runWorker } from './run-worker.ts'

const FILES = {
  'acme/index.html': 'main',
  'acme/404.html': 'no page of Acme',
  'acme/en/cookies/index.html': 'cookies',
  'acme/en/cookies/cookies.json': '{}',
  'acme/robots.txt': 'robots',
  'beta/404.html': 'no page of Beta',
  '_assets/policy.css': 'css',
  '_assets/logo.svg': 'svg',
  '_schema/cookies-1.json': 'schema',
  '_tenants/1.html': 'list',
  'manifest.json': 'manifest'
}

const SITE = hostedSite([
  hostedTenant('acme', {
    main: { locale: 'en', policy: 'cookies' },
    locales: ['en', 'fr', 'pt-br']
  }),
  hostedTenant('beta', { host: 'www.example.org', base: '/legal/beta/' }),
  hostedTenant('gone', { hasNotFound: false })
])

const ask = () => runWorker(CLOUDFLARE.make(SITE, FROM_OUTPUT), FILES)

const headersOf = (kind: keyof typeof HEADER_SETS) =>
  Object.fromEntries(
    Object.entries(HEADER_SETS[kind]).map(([name, value]) => [name.toLowerCase(), value])
  )

test.for([
  ['/en/cookies/', 'cookies', 'page', 'text/html; charset=utf-8'],
  ['/en/cookies/index.html', 'cookies', 'page', 'text/html; charset=utf-8'],
  ['/en/cookies/cookies.json', '{}', 'data', 'application/json; charset=utf-8'],
  ['/robots.txt', 'robots', 'text', 'text/plain; charset=utf-8'],
  ['/_assets/policy.css', 'css', 'asset', 'text/css; charset=utf-8'],
  ['/_assets/logo.svg', 'svg', 'asset', 'image/svg+xml; charset=utf-8'],
  ['/_schema/cookies-1.json', 'schema', 'data', 'application/json; charset=utf-8']
] as const)('%s is served with the headers of the build', async ([path, body, kind, type]) => {
  const answer = await (await ask())(`https://acme.example.org${path}`)
  const { etag, ...headers } = Object.fromEntries(answer.headers)

  expect([answer.status, await answer.text()]).toEqual([200, body])
  expect(headers).toEqual({ ...headersOf(kind), 'content-type': type })
  expect(etag).toMatch(/^"[0-9a-f]{64}"$/)
})

test('what a reader has already is not sent again', async () => {
  const fetch = await ask()
  const url = 'https://acme.example.org/en/cookies/'
  const etag = (await fetch(url)).headers.get('ETag') ?? ''
  const answer = await fetch(url, { headers: { 'If-None-Match': etag } })

  expect([answer.status, await answer.text()]).toEqual([304, ''])
  expect(Object.fromEntries(answer.headers)).toMatchObject({ ...headersOf('page'), etag })
})

test('a tag that was weakened on its way is the same', async () => {
  const fetch = await ask()
  const url = 'https://acme.example.org/en/cookies/'
  const etag = `W/${(await fetch(url)).headers.get('ETag')}`

  expect((await fetch(url, { headers: { 'If-None-Match': etag } })).status).toBe(304)
})

test.for([
  ['/nowhere/', 'no page of Acme'],
  ['/en/cookies/nowhere', 'no page of Acme'],
  ['/_assets/nowhere.css', 'no page of Acme'],
  ['/_tenants/1.html', 'no page of Acme'],
  ['/manifest.json', 'no page of Acme'],
  ['/beta/404.html', 'no page of Acme'],
  ['/..%2Fmanifest.json', 'no page of Acme'],
  ['//evil.example/', 'no page of Acme'],
  ['/__proto__', 'no page of Acme'],
  ['/x.constructor', 'no page of Acme']
])('at %s there is the page of the tenant that says so', async ([path, body]) => {
  const answer = await (await ask())(`https://acme.example.org${path}`)

  expect([answer.status, await answer.text()]).toEqual([404, body])
  expect(Object.fromEntries(answer.headers)).toEqual({
    ...headersOf('page'),
    'content-type': 'text/html; charset=utf-8'
  })
})

test('a tenant without such a page gets a sentence', async () => {
  const answer = await (await ask())('https://gone.example.org/')

  expect([answer.status, await answer.text()]).toEqual([404, 'There is nothing at this address.\n'])
})

test.for(['nobody.example.org', '__proto__.example.org', 'toString', 'example.org'])(
  'nothing is served at %s',
  async (host) => {
    const answer = await (await ask())(`https://${host}/acme/en/cookies/`)

    expect([answer.status, await answer.text()]).toEqual([
      421,
      'No site of this name is served here.\n'
    ])
    expect(answer.headers.get('Content-Security-Policy')).toContain("default-src 'none'")
  }
)

test('HEAD has the headers of GET and no body', async () => {
  const fetch = await ask()
  const url = 'https://acme.example.org/en/cookies/'
  const head = await fetch(url, { method: 'HEAD' })

  expect([head.status, await head.text()]).toEqual([200, ''])
  expect(Object.fromEntries(head.headers)).toEqual(Object.fromEntries((await fetch(url)).headers))
})

test.for(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])('%s is not allowed', async (method) => {
  const answer = await (await ask())('https://acme.example.org/', { method })

  expect([answer.status, answer.headers.get('Allow')]).toEqual([405, 'GET, HEAD'])
})

test.for([
  ['http://acme.example.org/en/?a=1', 301, 'https://acme.example.org/en/?a=1'],
  ['https://acme.example.org/en/cookies', 301, '/en/cookies/'],
  ['https://acme.example.org/en/cookies?a=1', 301, '/en/cookies/?a=1'],
  ['https://www.example.org/legal/beta', 301, '/legal/beta/']
] as const)('%s leads elsewhere (%i) and to no inner path', async ([url, status, location]) => {
  const answer = await (await ask())(url)

  expect([answer.status, answer.headers.get('Location')]).toEqual([status, location])
  expect(answer.headers.get('X-Content-Type-Options')).toBe('nosniff')
  expect(answer.headers.get('Strict-Transport-Security')).toBe(
    url.startsWith('http:') ? null : 'max-age=63072000'
  )
})

test.for([
  ['fr', '/fr/cookies/'],
  ['fr-CA,fr;q=0.9,en;q=0.8', '/fr/cookies/'],
  ['en;q=0.1, ja, pt-BR;q=0.7', '/pt-br/cookies/'],
  ['pt', '/pt-br/cookies/'],
  ['ja, fr;q=0.5, *;q=0.1', '/fr/cookies/'],
  ['de, fr;q=0, *', null],
  ['en, fr', null],
  ['', null],
  ['fr;q=x, ;;,=', null]
] as const)('a reader who prefers "%s" is led to %s', async ([preferred, location]) => {
  const url = 'https://acme.example.org/'
  const answer = await (await ask())(url, { headers: { 'Accept-Language': preferred } })

  expect([answer.headers.get('Location'), answer.headers.get('Vary')]).toEqual([
    location,
    'Accept-Language'
  ])
  expect(answer.status).toBe(location === null ? 200 : 302)
})

test.for([
  ['/legal/_assets/policy.css', 200, 'css'],
  ['/legal/_schema/cookies-1.json', 200, 'schema'],
  ['/legal/beta/nowhere', 404, 'no page of Beta'],
  ['/nowhere', 404, 'There is nothing at this address.\n']
] as const)('a tenant under a path: %s is answered with %i', async ([path, status, body]) => {
  const answer = await (await ask())(`https://www.example.org${path}`)

  expect([answer.status, await answer.text()]).toEqual([status, body])
})
