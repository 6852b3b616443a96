import { generateKeyPairSync } from 'node:crypto'
import { expect, test } from 'vitest'
import { treeName } from '../../src/release/layout.ts'
import { verifyRecord } from '../../src/release/signature.ts'
import { checkingKeyFrom, signingKeyFrom } from '../../src/release/signing-key.ts'
import { siteOf } from '../support/made-site.ts'
import { memoryBucket } from '../support/memory-bucket.ts'
import { problemOf, publishTo } from '../support/publisher.ts'

const ONE = siteOf({ acme: 'Acme', beta: 'Beta' })

test('a first publish sends assets, then trees with their listings, then the record and the pointer', async () => {
  const bucket = memoryBucket()
  const { outcome, record } = await publishTo(bucket.open(), ONE)
  const [asset, ...rest] = bucket.writes
  const kinds = rest.map((key) => key.replace(/[0-9a-f]{32}/, '*'))

  expect([outcome, record.number, record.at]).toEqual(['published', 1, '2026-11-26T02:10:00Z'])
  expect(asset).toBe('_assets/policy.a.css')
  expect(kinds.filter((kind) => kind === 'done/*').length).toBe(3)
  expect(kinds.slice(-3)).toEqual(['done/*', 'releases/00000001.json', 'current.json'])
  expect(bucket.contents()['current.json']).toBe('{"number":1}\n')
})

test('each file stands under its tree with its type and how long it may be kept', async () => {
  const bucket = memoryBucket()
  const { record } = await publishTo(bucket.open(), ONE)
  const acme = `t/${treeName(record.tenants[0]?.tree ?? '')}`
  const { body, headers } = bucket.objects.get(`${acme}/en/cookies/index.html`) ?? {}

  expect([body?.toString(), headers]).toEqual([
    '<h1>Acme',
    { contentType: 'text/html; charset=utf-8', cacheControl: 'public, max-age=0, must-revalidate' }
  ])
})

test('where nothing has changed, nothing is written', async () => {
  const bucket = memoryBucket()
  await publishTo(bucket.open(), ONE)
  const store = bucket.open()
  const { outcome, record } = await publishTo(store, ONE)

  expect([outcome, record.number]).toEqual(['unchanged', 1])
  expect(store.counts).toEqual({ put: 0, get: 2, list: 1, delete: 0 })
})

test('an edit of one tenant sends the tree of this tenant and nothing else', async () => {
  const bucket = memoryBucket()
  await publishTo(bucket.open(), ONE)
  const store = bucket.open()
  const { record } = await publishTo(store, { ...ONE, 'acme/index.html': '<p>Acme!' })

  expect(bucket.writes.slice(-6).map((key) => key.replace(/[0-9a-f]{32}/, '*'))).toEqual([
    't/*/en/cookies/index.html',
    't/*/index.html',
    't/*/robots.txt',
    'done/*',
    'releases/00000002.json',
    'current.json'
  ])
  expect([record.number, store.counts]).toEqual([2, { put: 6, get: 3, list: 3, delete: 0 }])
})

test('a tenant that comes or goes, and one whose address changes, make a new release', async () => {
  const bucket = memoryBucket()
  await publishTo(bucket.open(), ONE)
  const more = await publishTo(bucket.open(), siteOf({ acme: 'Acme', beta: 'Beta', new: 'New' }))
  const less = await publishTo(bucket.open(), siteOf({ acme: 'Acme' }))

  expect(more.record.tenants.map(({ id }) => id)).toEqual(['acme', 'beta', 'new'])
  expect(less.record.tenants.map(({ id }) => id)).toEqual(['acme'])
})

test('what an earlier release has sent is not sent again', async () => {
  const bucket = memoryBucket()
  await publishTo(bucket.open(), ONE)
  await publishTo(bucket.open(), siteOf({ acme: 'Other', beta: 'Other' }, 'b'))
  const before = bucket.writes.length
  await publishTo(bucket.open(), ONE)

  expect(bucket.writes.slice(before)).toEqual(['releases/00000003.json', 'current.json'])
})

test('an asset that is kept for another time is sent again, since the store keeps that with it', async () => {
  const bucket = memoryBucket()
  await publishTo(bucket.open(), ONE)
  const key = 'releases/00000001.json'
  const object = bucket.objects.get(key)
  const older = object?.body.toString().replace('max-age=31536000, immutable', 'max-age=60') ?? ''
  if (object !== undefined) bucket.objects.set(key, { ...object, body: Buffer.from(older) })
  const before = bucket.writes.length
  await publishTo(bucket.open(), ONE)

  expect(bucket.writes.slice(before)).toEqual([
    '_assets/policy.a.css',
    'releases/00000002.json',
    'current.json'
  ])
})

test('all files that are missing or changed are named at once, and nothing is written', async () => {
  const bucket = memoryBucket()
  const changed = { 'acme/robots.txt': undefined, 'beta/index.html': '<p>Bete', 'index.html': '' }

  expect(await problemOf(publishTo(bucket.open(), ONE, { changed }))).toEqual({
    code: 'site-changed',
    missing: ['acme/robots.txt'],
    changed: ['beta/index.html', 'index.html']
  })
  expect(bucket.writes).toEqual([])
})

test('an asset never gets another content under a name that is live', async () => {
  const bucket = memoryBucket()
  await publishTo(bucket.open(), ONE)
  const other = { ...ONE, '_assets/policy.a.css': '/* other */' }

  expect(await problemOf(publishTo(bucket.open(), other))).toEqual({
    code: 'asset-changed',
    path: '_assets/policy.a.css'
  })
})

test('with a key, the record is signed; a release without that signature is published anew', async () => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  const signing = signingKeyFrom(privateKey.export({ type: 'pkcs8', format: 'pem' }).toString())
  const checking = checkingKeyFrom(publicKey.export({ type: 'spki', format: 'pem' }).toString())
  if (!('key' in signing && 'key' in checking)) throw new Error('no keys')
  const bucket = memoryBucket()
  await publishTo(bucket.open(), ONE)
  const { record } = await publishTo(bucket.open(), ONE, { key: signing.key })
  const again = await publishTo(bucket.open(), ONE, { key: signing.key })

  expect([record.number, verifyRecord(record, checking.key)]).toEqual([2, 'right'])
  expect(again.outcome).toBe('unchanged')
})

test('the time of a release is later than that of the one before, whatever the clock says', async () => {
  const bucket = memoryBucket()
  await publishTo(bucket.open(), ONE, { now: new Date('2026-11-26T03:00:00Z') })
  const { record } = await publishTo(bucket.open(), siteOf({ acme: 'New' }), {
    now: new Date('2026-11-26T02:00:00Z')
  })

  expect(record.at).toBe('2026-11-26T03:00:01Z')
})

test('a repair sends what somebody has deleted, and makes no release', async () => {
  const bucket = memoryBucket()
  const { record } = await publishTo(bucket.open(), ONE)
  const before = bucket.contents()
  const acme = treeName(record.tenants[0]?.tree ?? '')
  const beta = treeName(record.tenants[1]?.tree ?? '')
  const lost = [`t/${acme}/index.html`, `done/${beta}`, '_assets/policy.a.css']
  for (const key of lost) bucket.objects.delete(key)
  const { outcome } = await publishTo(bucket.open(), ONE, { isRepair: true })

  expect(outcome).toBe('repaired')
  expect(bucket.contents()).toEqual(before)
  expect(bucket.writes.slice(-5).toSorted()).toEqual(
    [...lost, `done/${acme}`, 'current.json'].toSorted()
  )
})

test('a record that somebody has damaged stops the publish', async () => {
  const bucket = memoryBucket()
  await publishTo(bucket.open(), ONE)
  const object = bucket.objects.get('releases/00000001.json')
  if (object !== undefined)
    bucket.objects.set('releases/00000001.json', { ...object, body: Buffer.from('{') })

  expect(await problemOf(publishTo(bucket.open(), siteOf({ acme: 'New' })))).toEqual({
    code: 'release-damaged',
    key: 'releases/00000001.json',
    store: 'memory:bucket',
    reason: 'it is no whole JSON'
  })
})
