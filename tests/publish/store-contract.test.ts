import { expect, test } from 'vitest'
import { dirStore } from '../../src/publish/dir/dir-store.ts'
import type { Store } from '../../src/publish/store.ts'
import { emptyFolder } from '../support/lock-takers.ts'
import { memoryBucket } from '../support/memory-bucket.ts'

const HEADERS = { contentType: 'text/html; charset=utf-8', cacheControl: 'no-store' }
const STORES: Readonly<Record<string, () => Store>> = {
  'a folder': () => dirStore(emptyFolder()),
  'the store of the tests': () => memoryBucket().open()
}

/** The keys of a list. */
async function keysOf(store: Store, prefix: string, after?: string): Promise<string[]> {
  const keys: string[] = []
  for await (const { key } of store.list(prefix, after)) keys.push(key)
  return keys
}

const put = (store: Store, key: string, text: string) => store.put(key, Buffer.from(text), HEADERS)

const cases = Object.entries(STORES).map(([name, open]) => ({ name, open }))

test.for(cases)('$name gives what was put, the newest of it', async ({ open }) => {
  const store = open()
  await put(store, 't/a/index.html', 'old')
  await put(store, 't/a/index.html', 'new é')

  expect((await store.get('t/a/index.html'))?.toString()).toBe('new é')
  expect(await store.get('t/a')).toBeUndefined()
  expect(await store.get('t/b/index.html')).toBeUndefined()
})

test.for(cases)('$name lets only one of many claim a key', async ({ open }) => {
  const store = open()
  const claims = Array.from({ length: 16 }, (_, at) =>
    store.claim('releases/00000001.json', Buffer.from(`${at}`), HEADERS)
  )
  const isWon = await Promise.all(claims)

  expect(isWon.filter(Boolean).length).toBe(1)
  expect((await store.get('releases/00000001.json'))?.toString()).toBe(`${isWon.indexOf(true)}`)
})

test.for(cases)(
  '$name lists keys in their order, by prefix and from a key on',
  async ({ open }) => {
    const store = open()
    const keys = ['a!b', 'a-b', 'a/b', 'a/b.c', 'a/b/c', 'a0', 'b/é ü'].filter(
      (key) => key !== 'a/b'
    )
    for (const key of keys.toReversed()) await put(store, key, key)

    expect(await keysOf(store, '')).toEqual(keys)
    expect(await keysOf(store, 'a/')).toEqual(['a/b.c', 'a/b/c'])
    expect(await keysOf(store, 'a/b')).toEqual(['a/b.c', 'a/b/c'])
    expect(await keysOf(store, '', 'a/b.c')).toEqual(['a/b/c', 'a0', 'b/é ü'])
    expect(await keysOf(store, 'a/', 'a/b.c')).toEqual(['a/b/c'])
    expect(await keysOf(store, 'b/', 'a/b')).toEqual(['b/é ü'])
    expect(await keysOf(store, 'c/')).toEqual([])
  }
)

test.for(cases)('$name tells sizes, and that a thing is new', async ({ open }) => {
  const store = open()
  await put(store, 'x', 'four')
  for await (const { size, modified } of store.list('')) {
    expect(size).toBe(4)
    expect(modified).toBeInstanceOf(Date)
  }
})

test.for(cases)(
  '$name deletes what is there, and is content with what is not',
  async ({ open }) => {
    const store = open()
    for (const key of ['t/a/x', 't/a/y', 't/b/x']) await put(store, key, key)
    await store.delete(['t/a/x', 't/a/y', 't/none'])

    expect(await keysOf(store, '')).toEqual(['t/b/x'])
  }
)

test.for(cases)('$name counts what is asked of it', async ({ open }) => {
  const store = open()
  await put(store, 'x', 'x')
  await store.claim('y', Buffer.from('y'), HEADERS)
  await store.get('x')
  await keysOf(store, '')
  await store.delete(['x', 'y'])

  expect(store.counts).toEqual({ put: 2, get: 1, list: 1, delete: 2 })
})
