import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { PutBucketPolicyCommand } from '@aws-sdk/client-s3'
import { afterAll, expect, test } from 'vitest'
import type { HEADER_SETS } from '../../../src/project/headers.ts'
import type { ManifestData } from '../../../src/schema/manifest-data.ts'
import { ask, type Question } from '../fronts/ask.ts'
import { headersOf, ownHeaders } from '../fronts/front-facts.ts'
import { runNginx } from '../nginx.ts'
import { freePort, stop } from '../server-process.ts'
import { startCeph } from './ceph.ts'
import { madeSite } from './made-site.ts'

const [ceph, site, port] = await Promise.all([startCeph(), madeSite(20), freePort()])
await ceph.makeBucket('policies')
await ceph.client.send(
  new PutBucketPolicyCommand({ Bucket: 'policies', Policy: everybodyReads('policies') })
)
const out = join(site.root, 'front')
mkdirSync(out)
await run('publish', 's3://policies/live')
const written = await run('hosts', 'nginx', 's3://policies/live', '--out', 'front', '--languages')
const nginx = await runNginx(out)
afterAll(async () => {
  await stop(nginx)
  site.remove()
  await ceph.stop()
})
const manifest: ManifestData = JSON.parse(
  readFileSync(join(site.root, 'dist/manifest.json'), 'utf8')
)
const [first] = manifest.tenants
const host = new URL(first?.base ?? '').hostname
const get = (path: string, more: Partial<Question> = {}) => ask(port, { host, path, ...more })

test('the command says what it has written, and what to run', () => {
  expect(written).toBe(
    `Written to ${out}: nginx.conf, policy-pages.conf, hosts.map.\nNext:  nginx -t -c ${out}/nginx.conf\n`
  )
})

test('every file of every tenant is served as the manifest says', async () => {
  for (const { id, base } of manifest.tenants)
    for (const file of manifest.files.filter(({ path }) => path.startsWith(`${id}/`))) {
      const { hostname, pathname } = new URL(file.path.slice(id.length + 1), base)
      const answer = await ask(port, { host: hostname, path: pathname })
      const kind = file.headers as keyof typeof HEADER_SETS

      expect([
        file.path,
        answer.status,
        answer.headers['content-type'],
        ownHeaders(answer)
      ]).toEqual([file.path, 200, file.contentType, headersOf(kind)])
      expect(answer.body.equals(readFileSync(join(site.root, 'dist', file.path)))).toBe(true)
    }
})

test('style sheets and schemas stand at every host', async () => {
  for (const { path, headers } of manifest.files.filter((file) => /^_[as]/.test(file.path))) {
    const answer = await get(`/${path}`)

    expect([answer.status, ownHeaders(answer)]).toEqual([
      200,
      headersOf(headers as keyof typeof HEADER_SETS)
    ])
  }
})

test('pages are compressed on their way, and a reader who has one gets 304', async () => {
  const headers = { 'Accept-Encoding': 'gzip', 'Accept-Language': 'xx' }
  const page = await get('/', { headers })
  const again = await get('/', {
    headers: { ...headers, 'If-None-Match': page.headers.etag ?? '' }
  })

  expect([page.status, page.headers['content-encoding']]).toEqual([200, 'gzip'])
  expect(gunzipSync(page.body).toString()).toContain('<h1')
  expect([again.status, ownHeaders(again)]).toEqual([304, headersOf('page')])
})

test('the page of the tenant tells that there is nothing', async () => {
  const answer = await get('/nowhere/')

  expect([answer.status, ownHeaders(answer)]).toEqual([404, headersOf('page')])
  expect(answer.body.toString()).toBe(
    readFileSync(join(site.root, 'dist', first?.id ?? '', '404.html'), 'utf8')
  )
})

test.for([
  ['/en/cookies', 301, '/en/cookies/'],
  ['/en/cookies?a=1', 301, '/en/cookies/?a=1'],
  ['/_assets/', 404, undefined],
  ['/.git/config', 404, undefined],
  ['/en/cookies/%0d%0aX:/', 404, undefined],
  ['/../../done/', 400, undefined],
  ['/index.html.gz', 404, undefined]
] as const)('%s is answered with %s', async ([path, status, location]) => {
  const answer = await get(path)

  expect([answer.status, answer.headers.location]).toEqual([status, location])
})

test('a reader is led to a language that the tenant has', async () => {
  const { status, headers } = await get('/', { headers: { 'Accept-Language': 'xx,en;q=0.3' } })

  expect([status, headers.location, headers['cache-control']]).toEqual([
    302,
    '/en/cookies/',
    'no-cache'
  ])
})

test('nobody else has a page here, and nothing can be written', async () => {
  expect((await ask(port, { host: 'nobody.example.org', path: '/' })).status).toBe(421)
  expect((await get('/', { method: 'PUT' })).status).toBe(405)
})

test('what was fetched is shown while the store does not answer', async () => {
  await get('/robots.txt')
  await ceph.killGateway()
  const kept = await get('/robots.txt')
  const other = await ask(port, {
    host: new URL(manifest.tenants[1]?.base ?? '').hostname,
    path: '/no-such-file.txt'
  })
  await ceph.startGateway()

  expect([kept.status, ownHeaders(kept)]).toEqual([200, headersOf('text')])
  expect([other.status, ownHeaders(other)]).toEqual([502, headersOf('page')])
})

async function run(...args: readonly string[]): Promise<string> {
  const more =
    args[0] === 'hosts'
      ? ['--origin', ceph.endpoint, '--listen', '127.0.0.1', '--http-port', String(port)]
      : []
  const { code, out, err } = await site.run({ env: ceph.env }, ...args, ...more)
  if (code !== 0) throw new Error(out + err)
  return out
}

/** What lets everybody read the objects of a bucket, and do nothing else. */
function everybodyReads(bucket: string): string {
  return JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: '*',
        Action: 's3:GetObject',
        Resource: `arn:aws:s3:::${bucket}/*`
      }
    ]
  })
}
