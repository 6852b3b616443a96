import { type Inputs, readOwn } from '../build/inputs.ts'
import { sumOfTexts } from '../build/ledger.ts'
import type { MadeTenants } from '../build/make-tenants.ts'
import { recordName } from '../build/tenant-record.ts'
import type { ShardData } from '../schema/shard-data.ts'

/** What pages are made from. */
type ShardInputs = Pick<ShardData, 'inputHash' | 'shared' | 'inputs'>

/**
 * What the pages of all shards are made from, each part as a hash. Of a tenant that was made, it is what
 * it was made from; of the others, what stands on the disk now.
 */
export function shardInputs(
  root: string,
  program: string,
  { shared: files, ids, paths }: Inputs,
  known: MadeTenants['known']
): ShardInputs {
  const texts = files.flatMap(({ path, text, bytes }) => [
    path,
    bytes === undefined ? text : Buffer.from(bytes).toString('base64')
  ])
  const shared = sumOfTexts([program, ...texts])
  const inputs = ids.map((id) => {
    const made = known.get(id)?.record
    return { id, hash: made ?? recordName(program, id, readOwn(root, id, paths.get(id) ?? []).sum) }
  })
  const all = inputs.flatMap(({ id, hash }) => [id, hash])
  return { inputHash: sumOfTexts([shared, ...all]), shared, inputs }
}
