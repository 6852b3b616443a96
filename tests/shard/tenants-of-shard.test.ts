import { expect, test } from 'vitest'
import { tenantsOfShard } from '../../src/shard/tenants-of-shard.ts'

const idsOf = (count: number) => Array.from({ length: count }, (_, number) => `tenant-${number}`)
const shardsOf = (ids: readonly string[], count: number) =>
  Array.from({ length: count }, (_, index) => tenantsOfShard(ids, { index: index + 1, count }))

test.for([1, 2, 3, 7, 64, 256])('%i shards hold every tenant exactly once', (count) => {
  expect(shardsOf(idsOf(1000), count).flat().toSorted()).toEqual(idsOf(1000).toSorted())
})

test.for([2, 7, 64, 256])('%i shards are the same size, give or take one tenant', (count) => {
  const sizes = shardsOf(idsOf(1000), count).map(({ length }) => length)

  expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1)
})

test('the tenants of a shard do not depend on the order of all', () => {
  const ids = idsOf(100)

  expect(shardsOf(ids.toReversed(), 7)).toEqual(shardsOf(ids, 7))
})

test('the tenants of a shard are the same with every version', () => {
  expect(shardsOf(['acme', 'beta', 'gamma', 'delta', 'icann', 'public'], 3)).toEqual([
    ['gamma', 'icann'],
    ['delta', 'public'],
    ['acme', 'beta']
  ])
})

test('neighbours in the alphabet are spread: a family of large tenants is not one shard', () => {
  const ids = [...idsOf(100).map((id) => `large-${id}`), ...idsOf(900)]
  const large = shardsOf(ids, 4).map(
    (shard) => shard.filter((id) => id.startsWith('large-')).length
  )

  expect(Math.max(...large)).toBeLessThan(40)
})

test('more shards than tenants leave some of them empty', () => {
  expect(shardsOf(['acme'], 3).map(({ length }) => length)).toEqual([1, 0, 0])
})
