import { collectDiagnostics, hasErrors } from '../diagnostics/diagnostic.ts'
import { OUTPUT } from '../project/output-file.ts'
import { checkShards } from '../shard/check-shards.ts'
import { mergeSteps } from '../shard/merge-shards.ts'
import { readShards } from '../shard/read-shards.ts'
import { refuse, type WriteOptions, writePages } from './build.ts'
import type { Terminal } from './terminal.ts'

/**
 * Puts the shards in these folders together, as one build would have written the site. Shards that do
 * not belong together, and damaged ones, are refused. Gives the exit code.
 */
export async function merge(
  root: string,
  folders: readonly string[],
  options: WriteOptions,
  terminal: Terminal
): Promise<number> {
  const { found, report } = collectDiagnostics()
  const shards = readShards(root, folders, report)
  checkShards(shards, report)
  if (hasErrors(found)) return refuse(found, options, terminal)
  return writePages({ root, folder: OUTPUT, steps: mergeSteps(shards) }, options, terminal)
}
