import { join } from 'node:path'
import type { Shard } from './shard-index.ts'

/** What says that a shard is finished, and what it was made from; written last. */
export const SHARD_FILE = 'shard.json'

/** What was made for each tenant of a shard, one line each, by id. */
export const RECORDS_FILE = 'records.jsonl'

/** The folder of a shard that holds its pages. */
export const SHARD_OUTPUT = 'dist'

/** The folder of a shard among those of the others. */
export function shardFolder(out: string, { index, count }: Shard): string {
  return join(out, `shard-${index}-of-${count}`)
}
