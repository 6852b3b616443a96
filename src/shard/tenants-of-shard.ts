import { compare } from '../diagnostics/compare.ts'
import { sha256 } from '../project/sha256.ts'
import type { Shard } from './shard-index.ts'

/**
 * The tenants of each of so many shards, by id. All ids are ordered by their SHA-256 and dealt out in
 * turn, so that each shard gets as many as the others, give or take one, a mix of all families of
 * names, and the same ones whoever asks, in whatever order the ids come.
 */
export function tenantsOfShards(ids: readonly string[], count: number): readonly string[][] {
  const shards = Array.from({ length: count }, (): string[] => [])
  const dealt = ids
    .map((id) => ({ id, hash: sha256(id) }))
    .toSorted((a, b) => compare(a.hash, b.hash))
  for (const [place, { id }] of dealt.entries()) shards[place % count]?.push(id)
  return shards.map((own) => own.toSorted(compare))
}

/** The tenants of one shard, by id. */
export function tenantsOfShard(ids: readonly string[], { index, count }: Shard): readonly string[] {
  return tenantsOfShards(ids, count)[index - 1] ?? []
}
