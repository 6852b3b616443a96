import { join } from 'node:path'
import type { BuildSteps } from '../build/build-steps.ts'
import { type Known, knownFrom } from '../build/ledger.ts'
import { type MadeTexts, madeTexts } from '../build/made-texts.ts'
import type { MadeTenants, Making } from '../build/make-tenants.ts'
import { type SiteSources, writeSite } from '../build/write-site.ts'
import { collectDiagnostics, type Report } from '../diagnostics/diagnostic.ts'
import { wholeFile } from '../diagnostics/place.ts'
import { fileEntries } from '../project/manifest-entries.ts'
import type { WrittenFile } from '../project/output-file.ts'
import { type Replacement, stageFolder } from '../project/replace-files.ts'
import { holds, stage } from '../project/stage-files.ts'
import type { ShardData } from '../schema/shard-data.ts'
import type { ShardFolder } from './check-shards.ts'
import { inputDifferences } from './input-differences.ts'
import { shardInputs } from './shard-inputs.ts'
import { shardReader } from './shard-reader.ts'
import { tenantsOfShards } from './tenants-of-shard.ts'

/** A build whose tenants were all made before, in these shards, which belong together. */
export function mergeSteps(shards: readonly ShardFolder[]): BuildSteps {
  return {
    idsOf: (all) => all,
    make: (making) => takeShards(shards, making),
    write: (site, made, { ids }) => writeSite(site, made, ids),
    isPart: false
  }
}

/** What was taken from shards so far. */
interface Taken {
  readonly known: Map<string, Known>
  readonly replacements: Replacement[]
  readonly assets: Map<string, WrittenFile>
  readonly entries: MadeTexts
  readonly listed: MadeTexts
}

type Site = Making & SiteSources

/** Stages what the shards hold. What is damaged, or was made from other files, is a problem. */
async function takeShards(shards: readonly ShardFolder[], site: Site): Promise<MadeTenants> {
  const { root, program, inputs, problems } = site
  const { found, report } = collectDiagnostics()
  const entries = madeTexts(site.staging, 'entries')
  const listed = madeTexts(site.staging, 'listed')
  const taken: Taken = { known: new Map(), replacements: [], assets: new Map(), entries, listed }
  const now = shardInputs(root, program, inputs, taken.known)
  const outdated = shards.find(({ data }) => data.inputHash !== now.inputHash)
  if (outdated !== undefined) {
    const { folder, data } = outdated
    const different = inputDifferences(data, now)
    report(wholeFile(folder), { code: 'shard-outdated', folder, different })
  } else {
    const owners = tenantsOfShards(inputs.ids, shards.length)
    for (const shard of shards)
      await takeShard(shard, owners[shard.data.index - 1] ?? [], site, taken, report)
  }
  problems.add(found)
  return {
    ...taken,
    others: new Map(),
    made: taken.known.size,
    unchanged: 0
  }
}

/** Stages what one shard holds, a tenant at a time. */
async function takeShard(
  shard: ShardFolder,
  ids: readonly string[],
  { root, output, staging, store, problems, at }: Site,
  { known, replacements, assets, entries, listed }: Taken,
  report: Report
): Promise<void> {
  const names = namesOf(shard.data)
  const reader = shardReader(root, shard, report)
  let pages = 0
  for await (const { id, record, text } of reader.records(ids)) {
    const name = names.get(id) ?? ''
    const files = reader.filesOf(record.files)
    const shared = reader.filesOf(record.sharedFiles.filter(({ path }) => !assets.has(path)))
    if (files === undefined || shared === undefined) continue
    replacements.push(stageFolder(output, staging, id, files))
    stage(
      staging,
      shared.filter(({ path, content }) => !holds(join(output, path), content))
    )
    for (const file of record.sharedFiles) assets.set(file.path, file)
    store.keep(name, text)
    entries.keep(id, fileEntries(record.files))
    listed.keep(id, JSON.stringify(record.facts))
    known.set(id, knownFrom(name, record))
    problems.add(record.diagnostics)
    pages += record.pages
    at(known.size, pages)
  }
}

/** The names of records: what a tenant was made from names its record. */
function namesOf({ inputs }: ShardData): ReadonlyMap<string, string> {
  return new Map(inputs.map(({ id, hash }) => [id, hash]))
}
