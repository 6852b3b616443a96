import { expect, test } from 'vitest'
import { storeDestination } from '../../src/publish/open-destination.ts'
import { prune } from '../../src/publish/prune.ts'
import { getListing, getRelease } from '../../src/publish/read-release.ts'
import type { Store } from '../../src/publish/store.ts'
import { listingKey, treeKey } from '../../src/release/layout.ts'
import { treesOf } from '../../src/release/record.ts'
import { siteOf } from '../support/made-site.ts'
import { Killed, type MemoryBucket, memoryBucket } from '../support/memory-bucket.ts'
import { publishTo } from '../support/publisher.ts'

const DAY = 86_400_000
const START = Date.UTC(2026, 10, 1)

const siteOn = (day: number) => siteOf({ acme: `Day ${day}`, beta: 'Beta' }, `style-${day}`)

/** A bucket to which another state was published on each of five days. */
async function fiveDays(): Promise<MemoryBucket> {
  const bucket = memoryBucket()
  for (let day = 1; day <= 5; day++) {
    bucket.clock.now = new Date(START + day * DAY)
    await publishTo(bucket.open(), siteOn(day), { now: bucket.clock.now })
  }
  return bucket
}

function pruneAt(store: Store, days: number, options: { keep?: number; isDryRun?: boolean } = {}) {
  return prune(storeDestination(store), {
    keep: 2,
    grace: DAY,
    now: () => new Date(START + days * DAY),
    isDryRun: false,
    tell: () => {},
    ...options
  })
}

/** What is wrong with the releases that are there: each must have all that it shows. */
async function faultsOf(bucket: MemoryBucket): Promise<string[]> {
  const store = bucket.open()
  const faults: string[] = []
  for (const key of Object.keys(bucket.contents())) {
    if (!key.startsWith('releases/')) continue
    const record = await getRelease(store, Number(key.slice(9, 17)))
    for (const { path } of record.assets) if (!bucket.objects.has(path)) faults.push(path)
    for (const tree of treesOf(record))
      for (const { path } of await getListing(store, tree))
        if (!bucket.objects.has(treeKey(tree, path))) faults.push(treeKey(tree, path))
  }
  return faults
}

/** Listings of which files are missing. */
async function brokenListings(bucket: MemoryBucket): Promise<string[]> {
  const keys = Object.keys(bucket.contents())
  const names = keys.filter((key) => key.startsWith('done/')).map((key) => key.slice(5))
  return names.filter((name) => {
    const lines = bucket.contents()[`done/${name}`]?.trim().split('\n') ?? []
    return lines.some((line) => !bucket.objects.has(`t/${name}/${line.split(' ')[0]}`))
  })
}

test('what only old releases use goes, and the kept ones have all they show', async () => {
  const bucket = await fiveDays()
  const pruned = await pruneAt(bucket.open(), 30)

  expect(pruned).toMatchObject({ kept: [5, 4], releases: [3, 2, 1], trees: 3, files: 12 })
  expect(await faultsOf(bucket)).toEqual([])
  expect(Object.keys(bucket.contents()).filter((key) => key.startsWith('_assets/'))).toEqual([
    '_assets/policy.style-4.css',
    '_assets/policy.style-5.css'
  ])
})

test('a dry run only says so', async () => {
  const bucket = await fiveDays()
  const before = bucket.contents()
  const planned = await pruneAt(bucket.open(), 30, { isDryRun: true })

  expect(bucket.contents()).toEqual(before)
  expect(planned).toEqual(await pruneAt(bucket.open(), 30))
})

test('what was live within the time of grace stays', async () => {
  const bucket = await fiveDays()

  expect((await pruneAt(bucket.open(), 5.5, { keep: 1 })).kept).toEqual([5, 4])
  expect((await pruneAt(bucket.open(), 6.5, { keep: 1 })).kept).toEqual([5])
  expect(await faultsOf(bucket)).toEqual([])
})

test('what somebody is sending right now stays', async () => {
  const bucket = await fiveDays()
  bucket.clock.now = new Date(START + 29.9 * DAY)
  await publishTo(bucket.open({ killedAt: 7 }), siteOn(6)).catch(() => {})
  await pruneAt(bucket.open(), 30)
  const before = bucket.writes.length
  await publishTo(bucket.open(), siteOn(6))

  expect(await faultsOf(bucket)).toEqual([])
  expect(new Set(bucket.writes.slice(before - 6)).size).toBe(bucket.writes.length - before + 6)
})

test('interrupted at any deletion, a prune leaves no release and no listing without its files', async () => {
  const whole = await fiveDays()
  const deleter = whole.open()
  await pruneAt(deleter, 30)
  for (let killedAt = 1; killedAt <= deleter.counts.delete; killedAt++) {
    const bucket = await fiveDays()
    await expect(pruneAt(bucket.open({ killedAt }), 30)).rejects.toThrow(Killed)
    expect([await faultsOf(bucket), await brokenListings(bucket)]).toEqual([[], []])
    await pruneAt(bucket.open(), 30)

    expect(bucket.contents()).toEqual(whole.contents())
  }
})

test('a tree that a release uses again in the meantime stays, with its listing', async () => {
  const bucket = await fiveDays()
  const store = bucket.open()
  const one = await getRelease(store, 1)
  let isPublished = false
  const meddled: Store = {
    ...store,
    delete: async (keys) => {
      await store.delete(keys)
      if (isPublished || !keys.includes(listingKey(one.tenants[0]?.tree ?? ''))) return
      isPublished = true
      await publishTo(bucket.open(), siteOn(1))
    }
  }
  await pruneAt(meddled, 30)

  expect(isPublished).toBe(true)
  expect([await faultsOf(bucket), await brokenListings(bucket)]).toEqual([[], []])
})

test('the release that edges still show stays, however old it is', async () => {
  const bucket = await fiveDays()
  await bucket.open().put('current.json', Buffer.from('{"number":2}'), {
    contentType: 'application/json',
    cacheControl: 'no-store'
  })

  expect((await pruneAt(bucket.open(), 30, { keep: 1 })).kept).toEqual([5, 2])
})
