import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { HEADER_SETS } from '../../../src/project/headers.ts'
import { type Answer, ask, type Question } from './ask.ts'
import { contentOf, type MadeFolder } from './made-folder.ts'

/** A front that runs. */
export interface Front {
  /** Where it serves pages, behind something that speaks https. */
  readonly port: number
  readonly folder: MadeFolder
  /** Whether it reads the name of a host without regard to case; browsers write small letters. */
  readonly knowsCapitals?: boolean
}

/** What a front says of itself and of a connection, whatever its configuration. */
const OF_SERVER = [
  'server',
  'date',
  'content-length',
  'last-modified',
  'connection',
  'etag',
  'accept-ranges',
  'age',
  'alt-svc',
  'upgrade',
  'transfer-encoding',
  'content-range',
  'content-encoding',
  'vary',
  'location',
  'allow'
]

/** Facts about every front that serves a folder: run by the tests of each program. */
export function frontFacts({ port, folder, knowsCapitals = true }: Front): void {
  const get = (host: string, path: string, more: Partial<Question> = {}) =>
    ask(port, { host: `${host}.example.org`, path, ...more })

  describe('tenants', () => {
    test.for([
      ['acme', '/', 'acme/index.html'],
      ['acme', '/en/cookies/', 'acme/en/cookies/index.html'],
      ['acme', '/en/cookies/index.html', 'acme/en/cookies/index.html'],
      ['acme', '/pt-br/cookies/?from=mail', 'acme/pt-br/cookies/index.html'],
      ['acme', '/en/cookies/cookies.json', 'acme/en/cookies/cookies.json'],
      ['acme', '/.well-known/security.txt', 'acme/.well-known/security.txt'],
      ['acme', '/legal/nested/', 'nested/index.html'],
      ['acme', '/legal/nested/de/cookies/', 'nested/de/cookies/index.html'],
      ['bare', '/', 'bare/index.html'],
      ['policies', '/one/', 'one/index.html'],
      ['policies', '/one/en/cookies/', 'one/en/cookies/index.html'],
      ['policies', '/two/en/cookies/', 'two/en/cookies/index.html'],
      ['acme', '/_assets/policy.0123456789.css', '_assets/policy.0123456789.css'],
      ['policies', '/_assets/policy.0123456789.css', '_assets/policy.0123456789.css'],
      ['acme', '/legal/_assets/policy.0123456789.css', '_assets/policy.0123456789.css'],
      ['acme', '/_schema/cookies-1.json', '_schema/cookies-1.json'],
      ['acme', '/legal/_schema/cookies-1.json', '_schema/cookies-1.json']
    ] as const)('%s%s shows %s', async ([host, path, file]) => {
      const { status, body } = await get(host, path)

      expect([status, body.toString()]).toEqual([200, contentOf(file)])
    })

    test.skipIf(!knowsCapitals)('capitals in the name of the host change nothing', async () => {
      const { status, body } = await get('ACME', '/robots.txt')

      expect([status, body.toString()]).toEqual([200, contentOf('acme/robots.txt')])
    })

    test('an address that goes up and down again leads to its end, or nowhere', async () => {
      const { status, body } = await get('policies', '/two/../one/')

      if (status === 200) expect(body.toString()).toBe(contentOf('one/index.html'))
      else expect([400, 404]).toContain(status)
    })

    test('a port in the name of the host changes nothing', async () => {
      const { status, body } = await ask(port, { host: 'bare.example.org:8443', path: '/' })

      expect([status, body.toString()]).toEqual([200, contentOf('bare/index.html')])
    })
  })

  describe('hosts that nobody knows', () => {
    test.for([
      'nobody.example.org',
      'example.org',
      'acme.example.org.evil.test',
      'acme',
      '127.0.0.1'
    ])('%s is told that it is the wrong one', async (host) => {
      const answer = await ask(port, { host, path: '/' })

      expect([answer.status, ownHeaders(answer)]).toEqual([421, headersOf('page')])
      expect(answer.body.toString()).not.toContain('<p>')
    })

    test.for(['/_assets/policy.0123456789.css', '/en/cookies', '/_schema/cookies-1.json'])(
      'not even %s is served there',
      async (path) => {
        expect((await get('nobody', path)).status).toBe(421)
      }
    )
  })

  describe('headers', () => {
    test.for([
      ['/', 'page', 'text/html; charset=utf-8'],
      ['/en/cookies/', 'page', 'text/html; charset=utf-8'],
      ['/en/cookies/cookies.json', 'data', 'application/json; charset=utf-8'],
      ['/en/cookies/index.pdf', 'document', 'application/pdf'],
      ['/en/cookies/picture.svg', 'picture', 'image/svg+xml; charset=utf-8'],
      ['/robots.txt', 'text', 'text/plain; charset=utf-8'],
      ['/sitemap.xml', 'text', 'application/xml; charset=utf-8'],
      ['/_assets/policy.0123456789.css', 'asset', 'text/css; charset=utf-8'],
      ['/_schema/cookies-1.json', 'data', 'application/json; charset=utf-8']
    ] as const)('%s has those of a %s, and no others', async ([path, kind, contentType]) => {
      const answers = [
        await get('acme', path),
        await get('acme', path, { headers: { 'Accept-Encoding': 'br' } })
      ]

      for (const { status, headers, ...answer } of answers)
        expect([
          status,
          headers['content-type'],
          ownHeaders({ status, headers, ...answer })
        ]).toEqual([200, contentType, headersOf(kind)])
    })

    test('a file that the reader has is answered with 304 and the same headers', async () => {
      for (const encoding of ['br', 'gzip', 'identity']) {
        const headers = { 'Accept-Encoding': encoding }
        const first = await get('acme', '/en/cookies/cookies.json', { headers })
        const again = await get('acme', '/en/cookies/cookies.json', {
          headers: { ...headers, 'If-None-Match': first.headers.etag ?? '' }
        })

        expect([again.status, again.body.length, ownHeaders(again)]).toEqual([
          304,
          0,
          headersOf('data')
        ])
        expect(again.headers.vary).toBe('Accept-Encoding')
      }
    })

    test('an edit that keeps the size is sent, whatever the reader has', async () => {
      for (const encoding of ['br', 'gzip', 'identity']) {
        const path = '/fr/cookies/'
        const headers = { 'Accept-Encoding': encoding }
        const { headers: before } = await get('acme', path, { headers })
        folder.edit('acme/fr/cookies/index.html', contentOf(`acme/${encoding.padEnd(21)}`))
        const after = await get('acme', path, {
          headers: {
            ...headers,
            'If-None-Match': before.etag ?? '',
            'If-Modified-Since': before['last-modified'] ?? ''
          }
        })

        expect([after.status, after.headers.etag === before.etag]).toEqual([200, false])
        expect(decoded(after)).toContain(encoding)
      }
      folder.edit('acme/fr/cookies/index.html', contentOf('acme/fr/cookies/index.html'))
    })

    test('the program does not say its version', async () => {
      for (const path of ['/', '/nowhere/']) {
        const { headers, body } = await get('acme', path)

        expect(headers.server ?? '').not.toMatch(/[0-9]/)
        expect(body.toString()).not.toMatch(/nginx|apache|caddy|varnish|haproxy/i)
      }
    })
  })

  describe('compression', () => {
    test.for([
      ['br', 'br'],
      ['gzip', 'gzip'],
      ['gzip, deflate, br, zstd', 'br'],
      ['gzip;q=1.0, identity;q=0.5', 'gzip'],
      ['identity', undefined],
      ['', undefined]
    ] as const)('a reader who takes "%s" gets %s', async ([accepted, encoding]) => {
      for (const path of ['/en/cookies/', '/_assets/policy.0123456789.css']) {
        const answer = await get('acme', path, { headers: { 'Accept-Encoding': accepted } })

        expect([answer.status, answer.headers['content-encoding'], answer.headers.vary]).toEqual([
          200,
          encoding,
          'Accept-Encoding'
        ])
        expect(decoded(answer)).toContain(path === '/en/cookies/' ? 'acme/en' : '_assets/policy')
      }
    })

    test('a proxy on the way gets compressed files too', async () => {
      const headers = { 'Accept-Encoding': 'gzip', Via: '1.1 somebody' }

      expect((await get('acme', '/', { headers })).headers['content-encoding']).toBe('gzip')
    })

    test.for(['/en/cookies/index.html.br', '/en/cookies/index.html.gz', '/index.html.gz'])(
      'the copy %s has no address of its own',
      async (path) => {
        expect((await get('acme', path)).status).toBe(404)
      }
    )
  })

  describe('nothing at an address', () => {
    test.for([
      ['acme', '/nowhere/', 'acme'],
      ['acme', '/nowhere', 'acme'],
      ['acme', '/en/', 'acme'],
      ['acme', '/en', 'acme'],
      ['acme', '/.git/config', 'acme'],
      ['acme', '/.well-known/', 'acme'],
      ['acme', '/en/cookies/index.html/', 'acme'],
      ['acme', '/nested/', 'acme'],
      ['acme', '/manifest.json', 'acme'],
      ['acme', '/acme/index.html', 'acme'],
      ['acme', '/_assets/', 'acme'],
      ['acme', '/_assets', 'acme'],
      ['acme', '/_assets/nothing.css', 'acme'],
      ['acme', '/_assets/..%2f..%2fcurrent/bare/index.html', 'acme'],
      ['acme', '/fr/_assets/policy.0123456789.css', 'acme'],
      ['acme', '/%2e%2e/bare/index.html', 'acme'],
      ['acme', '/en/cookies%00/', 'acme'],
      ['acme', '/en%5ccookies/', 'acme'],
      ['acme', '/legal/', 'acme'],
      ['acme', '/legal/nested/nowhere/', 'nested'],
      ['policies', '/one/nowhere', 'one'],
      ['policies', '/two/fr/cookies/', 'two']
    ] as const)('%s%s is answered with the page of %s', async ([host, path, tenant]) => {
      const answer = await get(host, path)
      const { status, headers, body } = answer

      // Some programs refuse what is no address before anybody is asked.
      if (status === 400) expect(path).toMatch(/%(?:00|2f|5c|2e)/i)
      else
        expect([status, headers['content-type'], body.toString(), ownHeaders(answer)]).toEqual([
          404,
          'text/html; charset=utf-8',
          contentOf(`${tenant}/404.html`),
          headersOf('page')
        ])
    })

    test.for([
      ['bare', '/nowhere/'],
      ['policies', '/'],
      ['policies', '/nowhere/'],
      ['policies', '/one.html']
    ] as const)('%s%s has no page for that, and a few words instead', async ([host, path]) => {
      const answer = await get(host, path)

      expect([answer.status, ownHeaders(answer)]).toEqual([404, headersOf('page')])
      expect(answer.body.toString()).not.toContain('<p>')
    })

    test('the page is compressed as all others, and is never a 304', async () => {
      const headers = { 'Accept-Encoding': 'br' }
      const first = await get('acme', '/nowhere/', { headers })
      const again = await get('acme', '/nowhere/', {
        headers: { ...headers, 'If-None-Match': first.headers.etag ?? '"x"' }
      })

      expect(decoded(first)).toBe(contentOf('acme/404.html'))
      expect([first.status, again.status, decoded(again)]).toEqual([404, 404, decoded(first)])
    })
  })

  describe('redirects', () => {
    test.for([
      ['acme', '/en/cookies', '/en/cookies/'],
      ['acme', '/en/cookies?a=1&b=%20', '/en/cookies/?a=1&b=%20'],
      ['acme', '/legal/nested', '/legal/nested/'],
      ['acme', '/legal/nested/de/cookies', '/legal/nested/de/cookies/'],
      ['policies', '/one', '/one/'],
      ['policies', '/one/en/cookies', '/one/en/cookies/']
    ] as const)('%s%s leads to %s', async ([host, path, target]) => {
      const answer = await get(host, path)

      // Some programs write the whole address.
      const location = answer.headers.location?.replace(`https://${host}.example.org`, '')

      expect([answer.status, location, ownHeaders(answer)]).toEqual([
        301,
        target,
        headersOf('page')
      ])
    })

    test.for([
      '//evil.test/%2e%2e/en/cookies',
      '//evil.test/..',
      '/%0d%0aSet-Cookie:a=b/en/cookies'
    ])('%s leads nobody elsewhere, and adds no header', async (path) => {
      const { headers } = await get('acme', path)

      expect(headers.location ?? '/').toMatch(/^(?:https:\/\/acme[.]example[.]org)?\/(?!\/)/)
      expect(headers['set-cookie']).toBeUndefined()
    })

    test('who came without https is led to it, at a host that is known', async () => {
      const headers = { 'X-Forwarded-Proto': 'http' }
      const known = await get('acme', '/en/cookies/?a=1', { headers })
      const unknown = await get('nobody', '/', { headers })

      expect([known.status, known.headers.location, ownHeaders(known)]).toEqual([
        301,
        'https://acme.example.org/en/cookies/?a=1',
        headersOf('page')
      ])
      expect([unknown.status, unknown.headers.location]).toEqual([421, undefined])
    })

    test('who came with https is not', async () => {
      const headers = { 'X-Forwarded-Proto': 'https' }

      expect((await get('acme', '/en/cookies/', { headers })).status).toBe(200)
    })
  })

  describe('methods', () => {
    test.for(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])('%s is not allowed', async (method) => {
      const answer = await get('acme', '/', { method, headers: { 'Content-Length': '0' } })

      const allowed = (answer.headers.allow ?? '').split(/,\s*/).toSorted()

      expect([answer.status, allowed, ownHeaders(answer)]).toEqual([
        405,
        ['GET', 'HEAD'],
        headersOf('page')
      ])
    })

    test('HEAD is answered as GET, without the content', async () => {
      const asked = await get('acme', '/en/cookies/')
      const { status, headers, body } = await get('acme', '/en/cookies/', { method: 'HEAD' })

      expect([status, body.length, ownHeaders({ status, headers, body })]).toEqual([
        200,
        0,
        headersOf('page')
      ])
      expect(headers['content-length']).toBe(asked.headers['content-length'])
      expect(headers.etag).toBe(asked.headers.etag)
    })

    test('a part of a file can be asked for', async () => {
      const answer = await get('acme', '/en/cookies/index.pdf', { headers: { Range: 'bytes=3-9' } })

      expect([answer.status, answer.body.toString(), ownHeaders(answer)]).toEqual([
        206,
        contentOf('acme/en/cookies/index.pdf').slice(3, 10),
        headersOf('document')
      ])
    })
  })
}

/** What the manifest wants for a kind of file, as it comes over the wire. */
export function headersOf(kind: keyof typeof HEADER_SETS): Record<string, string> {
  return Object.fromEntries(
    Object.entries(HEADER_SETS[kind]).map(([name, value]) => [name.toLowerCase(), value])
  )
}

/** The headers of an answer that come from the configuration. */
export function ownHeaders({ headers }: Answer): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => !OF_SERVER.includes(name) && name !== 'content-type')
  )
}

function decoded({ headers, body }: Answer): string {
  const encoding = headers['content-encoding']
  if (encoding === 'br') return brotliDecompressSync(body).toString()
  return encoding === 'gzip' ? gunzipSync(body).toString() : body.toString()
}
