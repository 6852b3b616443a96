import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { wordsFor } from '../../../src/diagnostics/problem.ts'
import { trustIn } from '../../../src/publish/safe-fetch.ts'
import type { VerifyRequest } from '../../../src/publish/verify/verify-request.ts'
import { verifySite } from '../../../src/publish/verify/verify-site.ts'
import { listingKey } from '../../../src/release/layout.ts'
import { localFront, type Spoil } from '../../support/local-front.ts'
import { certificateFor, startServer } from '../../support/local-server.ts'
import { publishedSite } from '../../support/published-site.ts'

const page = (words: string) => `<link rel="stylesheet" href="../_assets/a.1.css"><p>${words}</p>`

/** A site of two tenants, which say these words. */
const siteOf = (acme: string, beta: string) => ({
  '_assets/a.1.css': 'p{}',
  '_assets/b.2.css': 'b{}',
  '_schema/cookies-1.json': '{}',
  'acme/404.html': 'There is no page.',
  'acme/en/cookies.json': '{}',
  'acme/en/index.html': page(acme),
  'acme/index.html': page(acme),
  'beta/index.html': page(beta),
  'index.html': 'all'
})

const site = publishedSite()
const first = await site.publish(siteOf('old', 'beta'))
const live = await site.publish(siteOf('new', 'beta'))

let spoil: Spoil | undefined
afterEach(() => {
  spoil = undefined
})
const certificate = certificateFor('acme.test', 'beta.test')
const front = await startServer(
  localFront(site.root, () => spoil),
  certificate
)
const leading = await startServer(({ url, headers }, response) => {
  if (spoil?.(`http:${url}`, response, headers.host ?? '') === true) return
  response.writeHead(301, { location: `https://${headers.host}${url}` }).end()
})

const at = (port: number) => ({ host: '127.0.0.1', port })

const FETCH = {
  allowPrivate: true,
  connect: { https: at(front), http: at(leading) },
  trust: trustIn(certificate.cert),
  milliseconds: 2000,
  bytes: 100_000
}

/** What each tenant shows, and every finding in words. */
async function verified(changes: Partial<VerifyRequest> = {}) {
  const request = {
    fetch: FETCH,
    isPlain: false,
    allForms: false,
    concurrency: 4,
    tell: () => {},
    ...changes
  }
  const { tenants, problems } = await verifySite(site.destination, request)
  return {
    shows: tenants.map(({ id, shows, files, wrong }) => `${id} ${shows} ${files} ${wrong}`),
    found: problems.map((problem) => wordsFor(problem).message)
  }
}

/** Whether a path is that of a page, and not where there is none. */
const isPage = (path: string) => path === '/' || path === '/en/'

/** The file of a release that the web front shows. */
const shown = (path: string) => join(site.root, 'current', path)

/** Lets a tenant's front send something else for one path. */
const spoilAt =
  (path: string, how: (response: Parameters<Spoil>[1]) => boolean | undefined): Spoil =>
  (asked, response, host) =>
    asked === path && host === 'acme.test' ? how(response) : undefined

test('a site that shows what was published is right, with its assets, 404 page and way to https', async () => {
  expect(await verified()).toEqual({ shows: ['acme 2 7 0', 'beta 2 4 0'], found: [] })
})

test('only some tenants are looked at where that is asked for, and one that is unknown is named', async () => {
  expect((await verified({ only: ['beta'] })).shows).toEqual(['beta 2 4 0'])
  expect((await verified({ sample: 1 })).shows).toEqual(['acme 2 7 0'])
  expect(await verified({ only: ['bet', 'beta'] })).toEqual({
    shows: ['beta 2 4 0'],
    found: ['Release 2 has no tenant "bet".']
  })
})

test('a header that is missing or another one is named, once for all addresses', async () => {
  spoil = (path, response) => {
    if (isPage(path)) response.removeHeader('x-frame-options')
    if (path === '/en/') response.setHeader('referrer-policy', 'origin')
    return undefined
  }

  expect((await verified()).found.toSorted()).toEqual([
    'The header Referrer-Policy is "origin" instead of "no-referrer" at https://acme.test/en/.',
    'The header X-Frame-Options is missing at 3 addresses: https://acme.test/, https://acme.test/en/, https://beta.test/.'
  ])
})

test('another type is a finding, another way to write the same one is none', async () => {
  spoil = spoilAt(
    '/en/cookies.json',
    (response) => void response.setHeader('content-type', 'text/html')
  )
  const { found } = await verified()
  spoil = spoilAt(
    '/en/cookies.json',
    (response) => void response.setHeader('content-type', 'application/json;charset=UTF-8')
  )

  expect(found).toEqual([
    'The header Content-Type is "text/html" instead of "application/json; charset=utf-8" at https://acme.test/en/cookies.json.'
  ])
  expect((await verified()).found).toEqual([])
})

test('other content, another status and a redirect are told apart, and a redirect is not followed', async () => {
  spoil = (path, response, host) => {
    if (host !== 'acme.test') return undefined
    if (path === '/en/') response.end('hacked')
    else if (path === '/_assets/a.1.css') response.writeHead(500).end()
    else if (path === '/en/cookies.json')
      response.writeHead(302, { location: 'http://169.254.169.254/' }).end()
    else return undefined
    return true
  }

  expect(await verified()).toEqual({
    shows: ['acme 2 7 3', 'beta 2 4 0'],
    found: [
      'Something else than release 2 has is shown at https://acme.test/en/.',
      'A redirect (302) is answered instead of the file at https://acme.test/en/cookies.json (to http://169.254.169.254/). It was not followed.',
      'The status is 500 instead of 200 at https://acme.test/_assets/a.1.css.'
    ]
  })
})

test('a page where there is none must be the 404 page, with its status', async () => {
  spoil = spoilAt('/policy-pages-verify/no-such-page/', (response) => {
    response.statusCode = 200
    return undefined
  })

  expect((await verified()).found).toEqual([
    'The status is 200 instead of 404 at https://acme.test/policy-pages-verify/no-such-page/.'
  ])
})

test('a tenant that shows an older release as a whole is told with its number, and nothing else', async () => {
  spoil = (path, response, host) => {
    if (host !== 'acme.test' || !isPage(path)) return undefined
    response.end(page('old'))
    return true
  }

  expect(await verified()).toEqual({
    shows: ['acme 1 7 0', 'beta 2 4 0'],
    found: [`Release ${first.number} is shown instead of ${live.number} by acme.`]
  })
})

test('a tenant that shows files of two releases at once is told with both numbers', async () => {
  spoil = spoilAt('/en/', (response) => {
    response.end(page('old'))
    return true
  })

  expect(await verified()).toEqual({
    shows: ['acme undefined 7 0', 'beta 2 4 0'],
    found: ['Files of the releases 1 and 2 are shown at once by acme.']
  })
})

test('a cookie, and a way that does not lead to https, are findings', async () => {
  spoil = (path, response, host) => {
    if (path === '/en/') response.setHeader('set-cookie', 'id=1')
    if (path !== 'http:/') return undefined
    response.writeHead(host === 'acme.test' ? 200 : 302, { location: 'https://evil.test/' }).end()
    return true
  }

  expect((await verified()).found.toSorted()).toEqual([
    'A cookie is set at https://acme.test/en/.',
    'Without TLS, nobody is led to https (it leads elsewhere) at http://beta.test/ (to https://evil.test/).',
    'Without TLS, nobody is led to https (the status is 200) at http://acme.test/.'
  ])
})

test('a site that cannot be reached is asked once, and the reason is said', async () => {
  const fetch = { ...FETCH, connect: { https: at(1), http: at(1) } }

  expect(await verified({ fetch })).toEqual({
    shows: ['acme undefined 1 1', 'beta undefined 1 1'],
    found: [
      'Nothing could be fetched (nothing listens there) at 2 addresses: https://acme.test/policy-pages-verify/no-such-page/, https://beta.test/.'
    ]
  })
  expect((await verified({ fetch: { ...FETCH, allowPrivate: false } })).found).toEqual([
    expect.stringMatching(
      /^Nothing could be fetched \(127.0.0.1 belongs to this machine itself, 127.0.0.0\/8 of RFC 1122; /
    )
  ])
})

test('a site behind something that adds TLS is fetched without', async () => {
  const plain = await startServer(localFront(site.root, () => spoil))
  const fetch = { ...FETCH, connect: { http: at(plain) } }

  expect(await verified({ fetch, isPlain: true })).toEqual({
    shows: ['acme 2 6 0', 'beta 2 3 0'],
    found: []
  })
})

test('a list of files at the destination that was changed or is missing is named', async () => {
  const [acme = '', beta = ''] = live.tenants.map(({ tree }) => join(site.root, listingKey(tree)))
  const [acmeLines, betaLines] = [readFileSync(acme), readFileSync(beta)]
  writeFileSync(acme, `${acmeLines}`.replace('index.html', 'other.html'))
  rmSync(beta)
  const { found } = await verified()
  writeFileSync(acme, acmeLines)
  writeFileSync(beta, betaLines)

  expect(found.toSorted()).toEqual([
    'The list of files at the destination is not the one that release 2 means, for acme.',
    'The list of files is missing at the destination for beta of release 2.'
  ])
})

test('a file that was changed on the disk of the web front is found', async () => {
  const before = readFileSync(shown('acme/en/index.html'))
  writeFileSync(shown('acme/en/index.html'), page('hacked'))
  const { found } = await verified()
  writeFileSync(shown('acme/en/index.html'), before)

  expect(found).toEqual(['Something else than release 2 has is shown at https://acme.test/en/.'])
})

test('edges that are told to show another release are a finding', async () => {
  const pointer = join(site.root, 'current.json')
  writeFileSync(pointer, '{"number":1}')
  const { found } = await verified()
  rmSync(pointer)
  const { found: missing } = await verified()
  writeFileSync(pointer, '{"number":2}')

  expect([...found, ...missing]).toEqual([
    'Web fronts are told to show release 1, but 2 is live.',
    'Nothing tells web fronts to show release 2.'
  ])
})
