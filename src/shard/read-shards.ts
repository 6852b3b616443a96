import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Report } from '../diagnostics/diagnostic.ts'
import { wholeFile } from '../diagnostics/place.ts'
import { codeOf, reasonOf } from '../project/system-error.ts'
import { ShardData } from '../schema/shard-data.ts'
import type { ShardFolder } from './check-shards.ts'
import { SHARD_FILE } from './shard-files.ts'

/**
 * What the shards in these folders say of themselves; what is no finished shard is reported. Shards of
 * one build list the same inputs, of which one list is kept.
 */
export function readShards(
  root: string,
  folders: readonly string[],
  report: Report
): readonly ShardFolder[] {
  const inputs = new Map<string, ShardData['inputs']>()
  return folders.flatMap((folder) => {
    const read = readShardFile(resolve(root, folder, SHARD_FILE))
    if ('reason' in read) {
      report(wholeFile(folder), { code: 'shard-unreadable', folder, reason: read.reason })
      return []
    }
    const { data } = read
    const known = inputs.get(data.inputHash) ?? data.inputs
    inputs.set(data.inputHash, known)
    return [{ folder, data: { ...data, inputs: known } }]
  })
}

function readShardFile(path: string): { readonly data: ShardData } | { readonly reason: string } {
  try {
    const parsed = ShardData.safeParse(JSON.parse(readFileSync(path, 'utf8')))
    if (parsed.success) return { data: parsed.data }
    return { reason: `its ${SHARD_FILE} is not what this version of policy-pages writes` }
  } catch (error) {
    if (error instanceof SyntaxError) return { reason: `its ${SHARD_FILE} is damaged` }
    const code = codeOf(error)
    if (code === undefined) throw error
    if (code === 'ENOENT' || code === 'ENOTDIR') return { reason: `it has no ${SHARD_FILE}` }
    return { reason: `its ${SHARD_FILE} cannot be read (${reasonOf(error)})` }
  }
}
