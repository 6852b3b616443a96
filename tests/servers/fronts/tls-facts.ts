import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { ask } from './ask.ts'
import { headersOf, ownHeaders } from './front-facts.ts'
import { contentOf } from './made-folder.ts'

/** Writes a certificate that signs itself, for hosts under example.org, and its key. */
export function certify(certificate: string, key: string, name = '*.example.org'): void {
  execFileSync(
    'openssl',
    ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'].concat(
      ['-keyout', key, '-out', certificate, '-days', '2'],
      ['-subj', `/CN=${name}`, '-addext', `subjectAltName=DNS:${name}`]
    ),
    { stdio: 'ignore' }
  )
}

/** Facts about a front that speaks https itself, at one port, and http at another one. */
export function tlsFacts({ http, https }: { readonly http: number; readonly https: number }): void {
  test('a page is served over https', async () => {
    const answer = await ask(https, { host: 'acme.example.org', path: '/en/cookies/' }, true)

    expect([answer.status, answer.body.toString(), ownHeaders(answer)]).toEqual([
      200,
      contentOf('acme/en/cookies/index.html'),
      headersOf('page')
    ])
  })

  test('who asks without https is led to it, with the rest of the address', async () => {
    const answer = await ask(http, { host: 'acme.example.org', path: '/en/cookies/?a=1' })

    expect([answer.status, answer.headers.location, ownHeaders(answer)]).toEqual([
      301,
      `https://acme.example.org:${https}/en/cookies/?a=1`,
      headersOf('page')
    ])
  })

  test('what somebody says of who speaks https is not believed', async () => {
    const headers = { 'X-Forwarded-Proto': 'https' }
    const answer = await ask(http, { host: 'acme.example.org', path: '/', headers })

    expect(answer.status).toBe(301)
  })

  test('nobody is led to a host that is not known', async () => {
    const host = 'nobody.example.org'
    const plain = await ask(http, { host, path: '/' })
    const secure = await ask(https, { host, path: '/' }, true)

    expect([plain.status, plain.headers.location]).toEqual([421, undefined])
    expect([secure.status, ownHeaders(secure)]).toEqual([421, headersOf('page')])
  })

  test('an address without its slash leads to the same host', async () => {
    const answer = await ask(https, { host: 'acme.example.org', path: '/en/cookies' }, true)
    const location = new URL(answer.headers.location ?? '', `https://acme.example.org:${https}/`)

    expect([answer.status, location.hostname, location.pathname]).toEqual([
      301,
      'acme.example.org',
      '/en/cookies/'
    ])
    expect(location.protocol).toBe('https:')
  })
}
