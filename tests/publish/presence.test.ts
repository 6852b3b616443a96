import { expect, test } from 'vitest'
import { presentAmong } from '../../src/publish/presence.ts'
import { memoryBucket } from '../support/memory-bucket.ts'

const HEADERS = { contentType: 'text/plain', cacheControl: 'no-store' }
const key = (at: number) => `t/${String(at).padStart(5, '0')}`

/** A store of so many objects. */
async function storeOf(count: number) {
  const store = memoryBucket().open()
  for (let at = 0; at < count; at++) await store.put(key(at), Buffer.from(''), HEADERS)
  return store
}

test.for([
  { there: 5000, wanted: [3], found: 1, lists: 1 },
  { there: 5000, wanted: [3, 4999], found: 2, lists: 2 },
  { there: 5000, wanted: [1, 2000, 9000], found: 2, lists: 3 },
  { there: 5000, wanted: Array.from({ length: 5000 }, (_, at) => at), found: 5000, lists: 5 },
  { there: 0, wanted: Array.from({ length: 5000 }, (_, at) => at), found: 0, lists: 1 },
  { there: 3, wanted: [], found: 0, lists: 0 }
])(
  'no more lists than keys or pages: $found of $there',
  async ({ there, wanted, found, lists }) => {
    const store = await storeOf(there)
    const present = await presentAmong(store, 't/', wanted.map(key).toReversed())

    expect([...present.keys()]).toEqual(wanted.filter((at) => at < there).map(key))
    expect([present.size, store.counts.list]).toEqual([found, lists])
  }
)
