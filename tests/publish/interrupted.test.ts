import { expect, test } from 'vitest'
import { storeDestination } from '../../src/publish/open-destination.ts'
import { rollback } from '../../src/publish/rollback.ts'
import { statusOf } from '../../src/publish/status.ts'
import { siteOf } from '../support/made-site.ts'
import { Killed, memoryBucket } from '../support/memory-bucket.ts'
import { publishTo } from '../support/publisher.ts'

const OLD = siteOf({ acme: 'Acme', beta: 'Beta', gone: 'Gone' })
const NEW = siteOf({ acme: 'ACME', beta: 'Beta', delta: 'Delta', eta: 'Eta' }, 'b')

/** How many writes the second publish makes when nobody disturbs it. */
async function writesOf(): Promise<number> {
  const bucket = memoryBucket()
  await publishTo(bucket.open(), OLD)
  const before = bucket.writes.length
  await publishTo(bucket.open(), NEW)
  return bucket.writes.length - before
}

const isFile = (key: string) => /^(?:t|_assets|done)\//.test(key)

test.for([
  { after: false, concurrency: 1 },
  { after: true, concurrency: 1 },
  { after: false, concurrency: 8 },
  { after: true, concurrency: 8 }
])('killed at any write, a publish is completed by the next one: %o', async (fate) => {
  const { after, concurrency } = fate
  const undisturbed = memoryBucket()
  await publishTo(undisturbed.open(), OLD)
  await publishTo(undisturbed.open(), NEW)
  const count = await writesOf()

  for (let killedAt = 1; killedAt <= count; killedAt++) {
    const bucket = memoryBucket()
    await publishTo(bucket.open(), OLD)
    const killed = publishTo(bucket.open({ killedAt, after }), NEW, { concurrency })
    await expect(killed).rejects.toThrow(Killed)
    await publishTo(bucket.open(), NEW)

    expect(bucket.contents()).toEqual(undisturbed.contents())
    const files = bucket.writes.filter(isFile)
    expect(new Set(files).size).toBe(files.length)
  }
})

test('killed before the record, the live release is what it was; after it, the new one is live', async () => {
  const count = await writesOf()
  const standing = async (killedAt: number) => {
    const bucket = memoryBucket()
    await publishTo(bucket.open(), OLD)
    await publishTo(bucket.open({ killedAt }), NEW).catch(() => {})
    const { live, shown } = await statusOf(storeDestination(bucket.open()))
    return [live?.number, shown]
  }

  expect(await standing(count - 1)).toEqual([1, 1])
  expect(await standing(count)).toEqual([2, 1])
})

test('a publish of the same site completes what was claimed and not shown', async () => {
  const bucket = memoryBucket()
  await publishTo(bucket.open(), OLD)
  await publishTo(bucket.open({ killedAt: await writesOf() }), NEW).catch(() => {})
  const { outcome, record } = await publishTo(bucket.open(), NEW)

  expect([outcome, record.number]).toEqual(['completed', 2])
  expect(bucket.contents()['current.json']).toBe('{"number":2}\n')
})

test('a rollback after an interruption leads to the release that edges still show', async () => {
  const bucket = memoryBucket()
  await publishTo(bucket.open(), OLD)
  await publishTo(bucket.open({ killedAt: await writesOf() }), NEW).catch(() => {})
  const record = await rollback(storeDestination(bucket.open()), {
    isUnlocked: false,
    now: () => new Date(),
    tell: () => {}
  })

  expect([record.number, record.rollbackTo]).toEqual([3, 1])
  expect(bucket.contents()['current.json']).toBe('{"number":3}\n')
})

test('what an interrupted publish of another site has left is used as far as it is the same', async () => {
  const bucket = memoryBucket()
  await publishTo(bucket.open({ killedAt: 9 }), NEW).catch(() => {})
  await publishTo(bucket.open(), siteOf({ acme: 'ACME', beta: 'Beta', eta: 'ETA' }, 'b'))
  const files = bucket.writes.filter(isFile)

  expect(new Set(files).size).toBe(files.length)
})
