import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freePort } from '../server-process.ts'
import { blackHole } from './black-hole.ts'
import { startCeph } from './ceph.ts'
import { type Fault, faultyProxy } from './faulty-proxy.ts'
import { keysOf, openedStore, PAGE, problemOf } from './opened-store.ts'

const BUCKET = 'policies'
const ceph = await startCeph()
afterAll(() => ceph.stop())
beforeAll(() => ceph.makeBucket(BUCKET))

const host = (endpoint = ceph.endpoint) => endpoint.slice('http://'.length)
const openWith = (env: Readonly<Record<string, string>>, bucket = BUCKET) =>
  openedStore({ env: { ...ceph.env, ...env } }, bucket, 'live')

/** A store behind a proxy with which the first request of a kind goes wrong. */
async function openBehind(fault: Fault, method: string, prefix: string) {
  let left = 1
  const proxy = await faultyProxy(ceph.endpoint, (request) =>
    request.method === method && left-- > 0 ? fault : undefined
  )
  return openedStore({ env: { ...ceph.env, AWS_ENDPOINT_URL_S3: proxy } }, BUCKET, prefix)
}

const WRONG = [
  ['a wrong secret', { AWS_SECRET_ACCESS_KEY: 'wrong' }, '403 SignatureDoesNotMatch'],
  ['a wrong access key', { AWS_ACCESS_KEY_ID: 'nobody' }, '403 InvalidAccessKeyId']
] as const

test.for(WRONG)('%s ends in a sentence at once', async ([_, env, answer]) => {
  const store = await openWith(env)
  const ended = await problemOf(() => keysOf(store, ''))

  expect(ended?.problem).toEqual({
    code: 'store-credentials-refused',
    ...{ store: 's3://policies/live', host: host(), answer, action: 'list objects' }
  })
  expect(ended?.seconds).toBeLessThan(3)
})

test('a bucket that there is not ends in a sentence at once', async () => {
  const store = await openWith({}, 'no-such-bucket')
  const ended = await problemOf(() => keysOf(store, ''))

  expect(ended?.problem).toEqual({
    code: 'store-bucket-missing',
    ...{ store: 's3://no-such-bucket/live', host: host() }
  })
  expect(ended?.seconds).toBeLessThan(3)
})

test('credentials without the right end in a sentence that names it', async () => {
  const store = await openWith(ceph.stranger)
  const ended = await problemOf(() => store.put('a', Buffer.from('a'), PAGE))

  expect(ended?.problem).toEqual({
    code: 'store-access-denied',
    ...{ store: 's3://policies/live', host: host(), action: 'write a' }
  })
})

test('where nothing listens, a sentence comes within half a minute', async () => {
  const endpoint = `http://127.0.0.1:${await freePort()}`
  const store = await openWith({ AWS_ENDPOINT_URL_S3: endpoint })
  const ended = await problemOf(() => keysOf(store, ''))

  expect(ended?.problem).toEqual({
    code: 'store-unreachable',
    ...{ store: 's3://policies/live', host: host(endpoint) },
    reason: 'nothing accepts connections there'
  })
  expect(ended?.seconds).toBeLessThan(30)
})

test('where packets vanish, a sentence comes within half a minute', async () => {
  const store = await openWith({ AWS_ENDPOINT_URL_S3: `http://127.0.0.1:${await blackHole()}` })
  const ended = await problemOf(() => keysOf(store, ''))

  expect(ended?.problem).toMatchObject({ code: 'store-timeout', action: 'list objects' })
  expect(ended?.seconds).toBeLessThan(30)
})

test('where a name has no address, a sentence comes within half a minute', async () => {
  const store = await openWith({ AWS_ENDPOINT_URL_S3: 'http://s3.invalid' })
  const ended = await problemOf(() => keysOf(store, ''))

  expect(ended?.problem).toMatchObject({ code: 'store-unreachable', host: 's3.invalid' })
  expect(ended?.seconds).toBeLessThan(30)
})

test('a service without TLS is not spoken to where TLS is asked for', async () => {
  const store = await openWith({ AWS_ENDPOINT_URL_S3: `https://${host()}` })
  const ended = await problemOf(() => keysOf(store, ''))

  expect(ended?.problem).toMatchObject({ code: 'store-unsafe-connection' })
  expect(ended?.seconds).toBeLessThan(3)
})

test.for(['lost', 'unanswered', 'silent'] as const)(
  'an object is written although its request is %s once',
  async (fault) => {
    const store = await openBehind(fault, 'PUT', `put-${fault}`)
    await store.put('a', Buffer.from('content'), PAGE)

    expect([String(await store.get('a')), store.counts.put]).toEqual(['content', 2])
  }
)

test.for(['lost', 'unanswered'] as const)(
  'a claim is won although its request is %s once',
  async (fault) => {
    const store = await openBehind(fault, 'PUT', `claim-${fault}`)
    const own = await store.claim('a', Buffer.from('own'), PAGE)
    const others = await store.claim('a', Buffer.from('of another'), PAGE)

    expect([own, others, String(await store.get('a'))]).toEqual([true, false, 'own'])
  }
)

test('an object of which half arrives is read again', async () => {
  const store = await openBehind('half', 'GET', 'half')
  const body = Buffer.alloc(300_000, 'content ')
  await store.put('a', body, PAGE)

  expect([(await store.get('a'))?.equals(body), store.counts.get]).toEqual([true, 2])
})

test('a gateway that is killed and comes back is waited for', async () => {
  const store = await openedStore(ceph, BUCKET, 'killed')
  const keys = Array.from({ length: 1_000 }, (_, index) => `a/${String(index).padStart(3, '0')}`)
  const sent = Promise.all(keys.map((key) => store.put(key, Buffer.from(key), PAGE)))
  await setTimeout(500)
  await ceph.killGateway()
  await setTimeout(2_000)
  await ceph.startGateway()
  await sent

  expect(await keysOf(store, '')).toEqual(keys)
  expect(store.counts.put).toBeGreaterThan(1_000)
})

test('a gateway that is killed and stays away ends in a sentence within half a minute', async () => {
  const store = await openedStore(ceph, BUCKET, 'gone')
  await store.put('a', Buffer.from('a'), PAGE)
  await ceph.killGateway()
  const ended = await problemOf(() => store.put('a', Buffer.from('b'), PAGE))
  await ceph.startGateway()

  expect(ended?.problem).toMatchObject({ code: 'store-unreachable', host: host() })
  expect(ended?.seconds).toBeLessThan(30)
  expect(String(await store.get('a'))).toBe('a')
})
