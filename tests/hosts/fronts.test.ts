import { describe, expect, test } from 'vitest'
import { FRONTS } from '../../src/hosts/fronts.ts'
import type { HostOptions } from '../../src/hosts/host-target.ts'
import { siteOfFiles } from '../../src/hosts/site-of-files.ts'
import { knownSite } from '../support/known-site.ts'

const OPTIONS: HostOptions = {
  place: { kind: 'folder', pages: '/srv/policies/current', shared: '/srv/policies' },
  out: '/etc/policy-pages',
  origin: 'http://127.0.0.1:8080',
  languages: true,
  listen: ['0.0.0.0', '[::]'],
  httpPort: 80,
  httpsPort: 443,
  tls: undefined
}

const site = siteOfFiles(
  knownSite({
    acme: { base: 'https://acme.example.org/' },
    beta: { base: 'https://policies.example.org/legal/beta/' },
    gamma: { base: 'https://policies.example.org/' }
  }),
  () => expect.fail(),
  () => ({ locale: 'en', policy: 'cookies' })
)

describe.each(FRONTS)('$name', ({ name, make }) => {
  const text = (options: HostOptions) =>
    make(site, options)
      .files.map((file) => file.content)
      .join()

  test('the same input gives the same bytes', () => {
    expect(make(structuredClone(site), OPTIONS)).toEqual(make(site, OPTIONS))
  })

  test('nothing is wrong with a usual site, and one command is next', () => {
    const { problems, next } = make(site, OPTIONS)

    expect(problems).toEqual([])
    expect(next).toContain('/etc/policy-pages')
    expect(next).not.toContain('\n')
  })

  test('every file says who has written it, but for rows of data', () => {
    const { files } = make(site, OPTIONS)
    const written = files.filter(({ content }) => content.includes('policy-pages hosts'))

    expect(written.length).toBeGreaterThan(0)
    expect(files.filter((file) => /\.(?:conf|cfg|vcl)$|^Caddyfile$/.test(file.path))).toEqual(
      written
    )
  })

  test('a header that could end its quotation marks is refused', () => {
    const page = { ...site.headers.page, 'X-Example': 'a" ; b' }
    const { problems } = make({ ...site, headers: { ...site.headers, page } }, OPTIONS)

    expect(problems).toEqual([{ code: 'host-header', name: 'X-Example', value: 'a" ; b' }])
  })

  test('languages are a choice: nothing looks at Accept-Language without it', () => {
    expect(text({ ...OPTIONS, languages: false }).replaceAll(/^.*Vary.*$/gm, '')).not.toMatch(
      /accept[-_]language/i
    )
    if (name !== 'varnish') expect(text(OPTIONS)).toMatch(/accept[-_]language/i)
  })

  test('it listens where it is told to', () => {
    const said = [text({ ...OPTIONS, listen: ['127.0.0.1'], httpPort: 8123 })]
    said.push(make(site, { ...OPTIONS, listen: ['127.0.0.1'], httpPort: 8123 }).next)

    expect(said.join()).toContain('127.0.0.1')
    expect(said.join()).toContain('8123')
    expect(said.join()).not.toContain('0.0.0.0:')
  })
})

test('only nginx takes a certificate for each host', () => {
  const tls = { certificate: '/etc/tls/{host}.pem', key: '/etc/tls/{host}.key' }
  const refused = FRONTS.map(({ name, make }) => {
    return [name, make(site, { ...OPTIONS, tls }).problems.map(({ code }) => code)]
  })

  expect(Object.fromEntries(refused)).toEqual({
    nginx: [],
    caddy: ['host-certificate-for-each'],
    apache: ['host-certificate-for-each'],
    haproxy: ['host-certificate-for-each'],
    varnish: ['host-without-tls']
  })
})

test('HAProxy wants the key beside the certificate', () => {
  const haproxy = FRONTS.find(({ name }) => name === 'haproxy')
  const tls = { certificate: '/etc/tls/all.pem', key: '/etc/tls/all.key' }

  expect(haproxy?.make(site, { ...OPTIONS, tls }).problems).toEqual([
    { code: 'host-key-beside', certificate: '/etc/tls/all.pem' }
  ])
})

test('HAProxy and Varnish need something behind them', () => {
  const { origin: _, ...alone } = OPTIONS
  const without = FRONTS.flatMap(({ name, make }) =>
    make(site, alone).problems.some(({ code }) => code === 'host-without-origin') ? [name] : []
  )

  expect(without).toEqual(['haproxy', 'varnish'])
})

test('only nginx serves from a store; others say so', () => {
  const place = { kind: 'store', origin: 'https://s3.example.org', path: '/b/', site: '0' } as const
  const refused = FRONTS.flatMap(({ name, make }) =>
    make(site, { ...OPTIONS, place }).problems.some(({ code }) => code === 'host-needs-folder')
      ? [name]
      : []
  )

  expect(refused).toEqual(['caddy', 'apache'])
})
