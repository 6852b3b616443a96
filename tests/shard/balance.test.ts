import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { tenantsOfShard } from '../../src/shard/tenants-of-shard.ts'
import { ROOT } from '../support/project-files.ts'

/** Ten thousand tenants with one to five languages each: their pages, by id. */
const PAGES = new Map(
  Array.from({ length: 10_000 }, (_, number) => [`tenant-${number}`, 1 + (number % 5)])
)

/** The pages of the largest shard, in percent of the pages of an average one. */
function largest(count: number): string {
  const ids = [...PAGES.keys()]
  const sums = Array.from({ length: count }, (_, index) =>
    tenantsOfShard(ids, { index: index + 1, count }).reduce(
      (sum, id) => sum + (PAGES.get(id) ?? 0),
      0
    )
  )
  const mean = sums.reduce((sum, pages) => sum + pages, 0) / count
  return `${((Math.max(...sums) / mean) * 100).toFixed(1)}%`
}

test('docs/scale/README.md says how even shards are', () => {
  const page = readFileSync(join(ROOT, 'docs/scale/README.md'), 'utf8')
  const rows = [...page.matchAll(/^\| (\d+) shards \| ([\d.]+%) \|$/gm)]

  expect(rows.map(([, count, written]) => [count, written])).toEqual(
    [4, 8, 16, 64].map((count) => [String(count), largest(count)])
  )
})
