import { z } from 'zod'
import { Sha256 } from './sha256.ts'

/**
 * shard.json: what a finished shard holds, for the merge. What is said of its tenants stands in a file
 * of its own, one line each, so that no number of tenants has to be in memory at once.
 */
export const ShardData = z.strictObject({
  format: z.literal('policy-pages-shard/1'),
  index: z.int().min(1),
  count: z.int().min(1),
  /** One hash over everything from which the pages were made: the program, shared texts, tenants. */
  inputHash: Sha256,
  /** The parts of that: what all tenants share, and the files of each tenant, whoever builds it. */
  shared: Sha256,
  inputs: z.array(z.strictObject({ id: z.string(), hash: Sha256 })),
  /** The hash of the file that says of each of its tenants what was built. */
  records: Sha256
})

export type ShardData = z.output<typeof ShardData>
