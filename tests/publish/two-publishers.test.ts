import { expect, test } from 'vitest'
import { storeDestination } from '../../src/publish/open-destination.ts'
import { show } from '../../src/publish/show.ts'
import { siteOf } from '../support/made-site.ts'
import { memoryBucket } from '../support/memory-bucket.ts'
import { problemOf, publishTo } from '../support/publisher.ts'

const A = siteOf({ acme: 'A' })
const B = siteOf({ acme: 'B' })

test('of two publishers one makes its release live, and the other one says so', async () => {
  const bucket = memoryBucket()
  const late = bucket.open({ beforeClaim: () => publishTo(bucket.open(), A) })

  expect(await problemOf(publishTo(late, B))).toEqual({
    code: 'release-taken',
    number: 1,
    store: 'memory:bucket'
  })
  expect(bucket.contents()['current.json']).toBe('{"number":1}\n')
})

test('of sixteen at once, exactly one makes a release', async () => {
  const bucket = memoryBucket()
  const sites = Array.from({ length: 16 }, (_, at) => siteOf({ acme: `Site ${at}` }))
  const ends = await Promise.all(sites.map((site) => problemOf(publishTo(bucket.open(), site))))
  const winners = ends.filter((end) => (end as { outcome?: string }).outcome === 'published')
  const records = Object.keys(bucket.contents()).filter((key) => key.startsWith('releases/'))

  expect([winners.length, records]).toEqual([1, ['releases/00000001.json']])
})

test('who writes the pointer late writes it again for the newest release', async () => {
  const bucket = memoryBucket()
  const { record } = await publishTo(bucket.open(), A)
  await publishTo(bucket.open(), B)
  await show(storeDestination(bucket.open()), record, () => {})

  expect(bucket.contents()['current.json']).toBe('{"number":2}\n')
})
