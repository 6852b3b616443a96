import { expect, test } from 'vitest'
import { storeDestination } from '../../src/publish/open-destination.ts'
import { releasesOf } from '../../src/publish/releases.ts'
import { rollback } from '../../src/publish/rollback.ts'
import { listingKey } from '../../src/release/layout.ts'
import { siteOf } from '../support/made-site.ts'
import { type MemoryBucket, memoryBucket } from '../support/memory-bucket.ts'
import { problemOf, publishTo } from '../support/publisher.ts'

/** A bucket to which three states of a site were published. */
async function threeReleases(): Promise<MemoryBucket> {
  const bucket = memoryBucket()
  for (const text of ['one', 'two', 'three'])
    await publishTo(bucket.open(), siteOf({ acme: text, beta: 'Beta' }))
  return bucket
}

function goBack(bucket: MemoryBucket, number?: number) {
  return rollback(storeDestination(bucket.open()), {
    number,
    isUnlocked: false,
    now: () => new Date(),
    tell: () => {}
  })
}

test('a rollback is a new release that shows what the one before showed, and sends two objects', async () => {
  const bucket = await threeReleases()
  const before = bucket.writes.length
  const record = await goBack(bucket)
  const two = JSON.parse(bucket.contents()['releases/00000002.json'] ?? '')

  expect([record.number, record.rollbackTo, record.tenants]).toEqual([4, 2, two.tenants])
  expect(bucket.writes.slice(before)).toEqual(['releases/00000004.json', 'current.json'])
})

test('going back twice leads further back, and not to what was left', async () => {
  const bucket = await threeReleases()
  await goBack(bucket)
  const record = await goBack(bucket)

  expect([record.number, record.rollbackTo]).toEqual([5, 1])
  expect(await problemOf(goBack(bucket))).toEqual({
    code: 'release-without-earlier',
    number: 5,
    store: 'memory:bucket'
  })
})

test('any release can be shown again, also a later one', async () => {
  const bucket = await threeReleases()
  await goBack(bucket, 1)
  const record = await goBack(bucket, 3)

  expect([record.number, record.rollbackTo]).toEqual([5, 3])
})

test('what is shown already, and what is not there, is said', async () => {
  const bucket = await threeReleases()
  await goBack(bucket, 1)

  expect(await problemOf(goBack(bucket, 1))).toEqual({
    code: 'release-shown-already',
    number: 1,
    live: 4
  })
  expect(await problemOf(goBack(bucket, 9))).toEqual({
    code: 'release-unknown',
    number: 9,
    store: 'memory:bucket',
    known: [4, 3, 2, 1]
  })
  expect(await problemOf(goBack(memoryBucket()))).toEqual({
    code: 'release-none',
    store: 'memory:bucket'
  })
})

test('a release of which parts are gone is not shown again', async () => {
  const bucket = await threeReleases()
  const one = JSON.parse(bucket.contents()['releases/00000001.json'] ?? '')
  bucket.objects.delete(listingKey(one.tenants[0].tree))
  bucket.objects.delete('_assets/policy.a.css')

  expect(await problemOf(goBack(bucket, 1))).toEqual({
    code: 'release-incomplete',
    number: 1,
    store: 'memory:bucket',
    missing: 2
  })
})

test('after a rollback, a publish of the newest site sends nothing but its record', async () => {
  const bucket = await threeReleases()
  await goBack(bucket)
  const before = bucket.writes.length
  const { record } = await publishTo(bucket.open(), siteOf({ acme: 'three', beta: 'Beta' }))

  expect([record.number, record.rollbackTo]).toEqual([5, undefined])
  expect(bucket.writes.slice(before)).toEqual(['releases/00000005.json', 'current.json'])
})

test('the list of releases says what each has changed, and which is live', async () => {
  const bucket = await threeReleases()
  await publishTo(bucket.open(), siteOf({ acme: 'three', new: 'New' }))
  const { releases, older } = await releasesOf(storeDestination(bucket.open()), 2)

  expect(releases.map(({ number, isLive, changes }) => [number, isLive, changes])).toEqual([
    [4, true, { added: 1, changed: 0, removed: 1 }],
    [3, false, { added: 0, changed: 1, removed: 0 }]
  ])
  expect(older).toBe(2)
})
