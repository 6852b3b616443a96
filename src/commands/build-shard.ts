import { join } from 'node:path'
import { diagnostic } from '../diagnostics/diagnostic.ts'
import { wholeFile } from '../diagnostics/place.ts'
import { localLockPathOf } from '../project/lock-path.ts'
import { shardSteps } from '../shard/build-shard.ts'
import { SHARD_OUTPUT, shardFolder } from '../shard/shard-files.ts'
import { readShard } from '../shard/shard-index.ts'
import { refuse, type WriteOptions, writePages } from './build.ts'
import type { Terminal } from './terminal.ts'

/** Builds one shard of the site, such as `3/8` or `auto`, in a folder of its own. Gives the exit code. */
export async function buildShard(
  root: string,
  asked: string,
  out: string | undefined,
  options: WriteOptions,
  terminal: Terminal
): Promise<number> {
  const folders = out ?? 'out'
  const answer = readShard(asked, process.env)
  if ('problem' in answer)
    return refuse([diagnostic(wholeFile(folders), answer.problem)], options, terminal)
  const folder = join(shardFolder(folders, answer.shard), SHARD_OUTPUT)
  const target = { root, folder, steps: shardSteps(answer.shard), lockPathOf: localLockPathOf }
  return writePages(target, options, terminal)
}
