import { createHash } from 'node:crypto'
import { compare } from '../diagnostics/compare.ts'
import type { Shard } from './shard-index.ts'

/**
 * The tenants of a shard, by id. All ids are ordered by their SHA-256 and dealt out in turn, so that
 * each shard gets as many as the others, give or take one, a mix of all families of names, and the
 * same ones whoever asks, in whatever order the ids come.
 */
export function tenantsOfShard(ids: readonly string[], { index, count }: Shard): readonly string[] {
  return ids
    .map((id) => ({ id, hash: createHash('sha256').update(id).digest('hex') }))
    .toSorted((a, b) => compare(a.hash, b.hash))
    .filter((_, place) => place % count === index - 1)
    .map(({ id }) => id)
    .toSorted(compare)
}
