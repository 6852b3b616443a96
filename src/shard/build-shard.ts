import { createHash } from 'node:crypto'
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync
} from 'node:fs'
import { dirname, join } from 'node:path'
import type { BuildSteps } from '../build/build-steps.ts'
import type { Inputs } from '../build/inputs.ts'
import { type MadeTenants, makeTenants } from '../build/make-tenants.ts'
import { changeOf, type OutputChange } from '../build/output-change.ts'
import { putFiles } from '../build/put-site.ts'
import type { SiteSources } from '../build/write-site.ts'
import { type Replacement, replacementOf } from '../project/replace-files.ts'
import { scanTop } from '../project/scan-output.ts'
import { requireWritable } from '../project/stage-files.ts'
import type { ShardData } from '../schema/shard-data.ts'
import { RECORDS_FILE, SHARD_FILE } from './shard-files.ts'
import type { Shard } from './shard-index.ts'
import { shardInputs } from './shard-inputs.ts'
import { tenantsOfShard } from './tenants-of-shard.ts'

/** A build of one shard: its tenants with what they refer to, and nothing that belongs to all. */
export function shardSteps(shard: Shard): BuildSteps {
  return {
    idsOf: (all) => tenantsOfShard(all, shard),
    make: makeTenants,
    write: async (site, made, inputs) => writeShard(shard, site, made, inputs),
    isPart: true
  }
}

/**
 * Puts a shard in place. While it changes there is no shard.json, so that a kill leaves a shard that
 * nobody takes for a finished one.
 */
function writeShard(
  shard: Shard,
  site: SiteSources,
  made: MadeTenants,
  inputs: Inputs
): OutputChange {
  const { root, output, staging, program } = site
  const folder = dirname(output)
  const own = tenantsOfShard(inputs.ids, shard)
  mkdirSync(staging, { recursive: true })
  const top = assetsOf(site, made, own)
  const data: ShardData = {
    format: 'policy-pages-shard/1',
    ...shard,
    ...shardInputs(root, program, inputs, made.known),
    records: stageRecords(site, made, own)
  }
  writeFileSync(join(staging, SHARD_FILE), `${JSON.stringify(data)}\n`)
  rmSync(join(folder, SHARD_FILE), { force: true })
  putFiles(output, staging, made.replacements, top, () => {
    for (const name of [RECORDS_FILE, SHARD_FILE])
      renameSync(join(staging, name), join(folder, name))
  })
  const known = own.flatMap((id) => made.known.get(id) ?? [])
  return changeOf(known, made, top, true)
}

/** What the pages of the shard refer to; all else that is no folder of its tenants goes. */
function assetsOf(
  { output, staging }: SiteSources,
  { assets }: MadeTenants,
  own: readonly string[]
): Replacement {
  const tenants = new Set(own)
  const paths = [...assets.keys()]
  const staged = paths.filter((path) => existsSync(join(staging, path)))
  const scan = scanTop(output, (entry) => tenants.has(entry))
  const top = replacementOf(paths, staged, scan)
  requireWritable(output, [...top.written, ...top.removed], scan)
  return top
}

/** Writes one line for each tenant, however many there are, and gives the hash of all. */
function stageRecords(
  { staging, store }: SiteSources,
  { known }: MadeTenants,
  own: readonly string[]
): string {
  const hash = createHash('sha256')
  const handle = openSync(join(staging, RECORDS_FILE), 'w')
  try {
    for (const id of own) {
      const record = store.read(known.get(id)?.record ?? '')
      if (record === undefined) throw new Error(`The record of the tenant ${id} is gone.`)
      const line = `${record}\n`
      hash.update(line)
      writeSync(handle, line)
    }
  } finally {
    closeSync(handle)
  }
  return hash.digest('hex')
}
