import { GetObjectCommand } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startCeph } from './ceph.ts'
import { keysOf, openedStore, PAGE } from './opened-store.ts'
import { startSwift } from './swift.ts'

const BUCKET = 'policies'
const [ceph, swift] = await Promise.all([startCeph(), startSwift()])
afterAll(() => Promise.all([ceph.stop(), swift.stop()]))
beforeAll(async () => {
  for (const server of [ceph, swift]) await server.makeBucket(BUCKET)
})

const ODD_KEYS = [
  '"quoted".html',
  "'quoted'(1)!*.html",
  'a b+c&d=e.html',
  'pct%20x.html',
  'semi;colon,comma@at$.html',
  'é/日本語.html',
  '😀.html'
]

let count = 0
const newPrefix = () => `test ${++count}/é`

describe.each([
  ['Ceph', ceph],
  ['Swift', swift]
] as const)('a bucket of %s', (_, server) => {
  const open = (prefix = newPrefix()) => openedStore(server, BUCKET, prefix)

  test('gives an object as it was written, also an empty one', async () => {
    const store = await open()
    const page = Buffer.from('<p>日本語\r\n')
    await store.put('a/index.html', page, PAGE)
    await store.put('empty', Buffer.alloc(0), PAGE)

    expect([await store.get('a/index.html'), await store.get('empty')]).toEqual([
      page,
      Buffer.alloc(0)
    ])
  })

  test('keeps the headers of an object', async () => {
    const store = await open('headers')
    await store.put('x.html', Buffer.from('x'), PAGE)
    const command = new GetObjectCommand({ Bucket: BUCKET, Key: 'headers/x.html' })
    const { ContentType, CacheControl, ContentEncoding } = await server.client.send(command)

    expect([ContentType, CacheControl, ContentEncoding]).toEqual([
      PAGE.contentType,
      PAGE.cacheControl,
      undefined
    ])
  })

  test('has nothing where nothing was written', async () => {
    const store = await open()

    expect([await store.get('a'), await keysOf(store, '')]).toEqual([undefined, []])
  })

  test('has the newer object after an older one', async () => {
    const store = await open()
    await store.put('a', Buffer.from('older and longer'), PAGE)
    await store.put('a', Buffer.from('newer'), PAGE)

    expect(String(await store.get('a'))).toBe('newer')
  })

  test('takes any key, and lists keys in their order', async () => {
    const store = await open()
    for (const key of ODD_KEYS) await store.put(key, Buffer.from(key), PAGE)
    const read = await Promise.all(ODD_KEYS.map((key) => store.get(key)))

    expect(read.map(String)).toEqual(ODD_KEYS)
    expect(await keysOf(store, '')).toEqual(ODD_KEYS)
    await store.delete(ODD_KEYS)
    expect(await keysOf(store, '')).toEqual([])
  })

  test('lists what begins with a text and comes after a key', async () => {
    const store = await open()
    for (const key of ['done/1', 'done/2', 'done/3', 'donest', 'releases/1'])
      await store.put(key, Buffer.from(key), PAGE)

    expect([await keysOf(store, 'done/'), await keysOf(store, 'done/', 'done/1')]).toEqual([
      ['done/1', 'done/2', 'done/3'],
      ['done/2', 'done/3']
    ])
  })

  test('lists sizes and times', async () => {
    const store = await open()
    await store.put('a', Buffer.from('12345'), PAGE)
    const listed = []
    for await (const one of store.list('')) listed.push(one)

    expect(listed).toEqual([{ key: 'a', size: 5, modified: expect.any(Date) }])
    expect(Math.abs(Date.now() - Number(listed[0]?.modified))).toBeLessThan(5_000)
  })

  test('lists and deletes more than fits into one answer', async () => {
    const store = await open()
    const keys = Array.from({ length: 1_003 }, (_, index) => String(index).padStart(4, '0'))
    await Promise.all(keys.map((key) => store.put(key, Buffer.from(key), PAGE)))
    await store.put('kept', Buffer.from('kept'), PAGE)

    expect(await keysOf(store, '')).toEqual([...keys, 'kept'])
    await store.delete([...keys, 'was never there'])
    expect(await keysOf(store, '')).toEqual(['kept'])
  })

  test('does not show what stands beside the prefix', async () => {
    const [own, beside] = [await open('site'), await open('site-2')]
    await own.put('a', Buffer.from('own'), PAGE)
    await beside.put('a', Buffer.from('beside'), PAGE)

    expect([await keysOf(own, ''), String(await own.get('a'))]).toEqual([['a'], 'own'])
    expect([own.name, await keysOf(await open('/site-2/'), '')]).toEqual([
      's3://policies/site',
      ['a']
    ])
  })

  test('can be the whole bucket', async () => {
    const store = await open('')
    await store.put('current.json', Buffer.from('{}'), PAGE)

    expect(await keysOf(store, 'c')).toEqual(['current.json'])
    expect(store.name).toBe('s3://policies')
  })
})

test('Ceph proves its conditions with two writes, of which nothing is left', async () => {
  const store = await openedStore(ceph, BUCKET, 'proof')
  await store.prove(false)

  expect([store.counts, await keysOf(store, '')]).toEqual([
    { put: 2, get: 1, list: 1, delete: 1 },
    []
  ])
})

test('of 16 claims at once on Ceph, one is won, and its content stays', async () => {
  const stores = await Promise.all(
    Array.from({ length: 16 }, () => openedStore(ceph, BUCKET, 'claims'))
  )
  for (let round = 0; round < 10; round++) {
    const key = `releases/${round}.json`
    const won = await Promise.all(
      stores.map((store, index) => store.claim(key, Buffer.from(`of ${index}`), PAGE))
    )
    const winner = won.indexOf(true)

    expect(won.filter(Boolean)).toHaveLength(1)
    expect(String(await stores[0]?.get(key))).toBe(`of ${winner}`)
  }
})

test('Swift says that it knows no conditions', async () => {
  const store = await openedStore(swift, BUCKET, 'proof')
  const at = { store: 's3://policies/proof', host: swift.endpoint.slice('http://'.length) }
  const problem = { code: 'store-conditions-missing', ...at }

  await expect(store.prove(false)).rejects.toMatchObject({ problem })
  await expect(store.claim('a', Buffer.from('a'), PAGE)).rejects.toMatchObject({ problem })
  expect(await keysOf(store, '')).toEqual([])
})

test('on Swift, claims go one after the other where the operator says so', async () => {
  const store = await openedStore(swift, BUCKET, 'unlocked')
  await store.prove(true)
  const first = await store.claim('a', Buffer.from('first'), PAGE)
  const second = await store.claim('a', Buffer.from('second'), PAGE)

  expect([first, second, String(await store.get('a'))]).toEqual([true, false, 'first'])
})
