import type { Report } from '../diagnostics/diagnostic.ts'
import { groupBy } from '../diagnostics/group-by.ts'
import { wholeFile } from '../diagnostics/place.ts'
import type { ShardData } from '../schema/shard-data.ts'
import { inputDifferences } from './input-differences.ts'

/** A folder that was given to the merge, with what its shard.json says. */
export interface ShardFolder {
  readonly folder: string
  readonly data: ShardData
}

/**
 * Whether shards are all parts of one build, each once: everything that is wrong is reported. What
 * the shards hold is not looked at.
 */
export function checkShards(shards: readonly ShardFolder[], report: Report): void {
  const [first, ...others] = shards
  if (first === undefined) return
  const { count } = first.data
  const otherCounts = others.filter(({ data }) => data.count !== count)
  for (const { folder, data } of otherCounts)
    report(wholeFile(folder), {
      code: 'shard-other-count',
      folder,
      count: data.count,
      other: first.folder,
      otherCount: count
    })
  for (const { folder, data } of others)
    if (data.inputHash !== first.data.inputHash)
      report(wholeFile(folder), {
        code: 'shard-other-input',
        folder,
        other: first.folder,
        different: inputDifferences(data, first.data)
      })
  if (otherCounts.length === 0) checkNumbers(shards, count, report)
}

function checkNumbers(shards: readonly ShardFolder[], count: number, report: Report): void {
  const byIndex = groupBy(shards, ({ data }) => data.index)
  for (const [index, [one, another]] of byIndex)
    if (one !== undefined && another !== undefined)
      report(wholeFile(another.folder), {
        code: 'shard-doubled',
        index,
        count,
        folders: [one.folder, another.folder]
      })
  const all = Array.from({ length: count }, (_, place) => place + 1)
  const missing = all.filter((index) => !byIndex.has(index))
  const [{ folder } = { folder: '' }] = shards
  if (missing.length > 0) report(wholeFile(folder), { code: 'shard-missing', missing, count })
}
