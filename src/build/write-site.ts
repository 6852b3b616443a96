import { compare } from '../diagnostics/compare.ts'
import { pdfStore } from '../pdf/pdf-cache.ts'
import type { EntryStore } from '../project/entry-store.ts'
import type { WrittenFile } from '../project/output-file.ts'
import { noteOutput, type Written } from '../project/output-note.ts'
import { changesNothing } from '../project/replace-files.ts'
import { keptOutput } from './kept-output.ts'
import { type Known, sumOfTexts } from './ledger.ts'
import type { MadeTenants } from './make-tenants.ts'
import { partsOf, wholeParts } from './manifest-parts.ts'
import { changeOf, type OutputChange } from './output-change.ts'
import { putSite } from './put-site.ts'
import { stageManifest } from './stage-manifest.ts'
import { stageTop, type TopSite } from './stage-top.ts'
import { readRecord } from './tenant-record.ts'

/** What writing a site needs. */
export interface SiteSources extends TopSite {
  readonly root: string
  readonly notePath: string | undefined
}

/** Stages what belongs to no tenant, and the manifest; then puts everything in place. */
export async function writeSite(
  site: SiteSources,
  made: MadeTenants,
  ids: readonly string[]
): Promise<OutputChange> {
  try {
    return await write(site, made, ids)
  } finally {
    made.entries.end()
    made.listed.end()
  }
}

async function write(
  site: SiteSources,
  made: MadeTenants,
  ids: readonly string[]
): Promise<OutputChange> {
  const { root, output, staging, program, store, trust, only, notePath } = site
  const known = ids.flatMap((id) => made.known.get(id) ?? [])
  const tops = await stageTop(site, made, known, ids)
  const sum = only === undefined ? ledgerOf(known, tops.files) : ''
  const replacements = [...made.replacements, tops.replacement]
  const isSame = sum !== '' && sum === trust.ledger && replacements.every(changesNothing)
  if (!isSame) {
    const written =
      only === undefined
        ? stageWhole(site, known, made, tops.files)
        : stagePartly(site, known, tops.files)
    const isOther = putSite(output, staging, made.replacements, tops.replacement)
    if (notePath !== undefined) noteOutput(output, notePath, program, sum, written)
    if (only === undefined && made.made > 0) prune(root, store, known, tops.names)
    return changeOf(known, made, tops.replacement, isOther)
  }
  return changeOf(known, made, tops.replacement, false)
}

/** One hash over everything that is published. */
function ledgerOf(known: readonly Known[], top: readonly WrittenFile[]): string {
  return sumOfTexts([
    ...known.flatMap(({ id, host, base, tree }) => [id, host, base, tree]),
    ...top.flatMap(({ path, sha256 }) => [path, sha256])
  ])
}

/** A manifest for a build of all tenants. */
function stageWhole(
  { staging, store, trust }: SiteSources,
  known: readonly Known[],
  { entries }: MadeTenants,
  top: readonly WrittenFile[]
): Written {
  const places = stageManifest(
    staging,
    wholeParts(top, known, { made: entries, trust, store }),
    known
  )
  return { tenants: known, files: top, places }
}

/** A manifest for a build of some tenants: all others are described as they stand there. */
function stagePartly(
  { output, staging, store, trust, only = [] }: SiteSources,
  known: readonly Known[],
  top: readonly WrittenFile[]
): Written {
  const built = [
    ...top,
    ...known.flatMap(({ id, record }) => readRecord(id, store.read(record))?.files ?? [])
  ]
  const kept = keptOutput(output, trust, only, new Set(top.map(({ path }) => path)))
  const files = [...built, ...kept.files].toSorted((a, b) => compare(a.path, b.path))
  const tenants = [...known, ...kept.tenants]
  const ids = new Set(tenants.map(({ id }) => id))
  const places = stageManifest(staging, partsOf(files, ids), tenants)
  return { tenants, files: files.filter(({ path }) => !ids.has(path.split('/')[0] ?? '')), places }
}

/** Takes away what nothing of this build uses any more. */
function prune(
  root: string,
  store: EntryStore,
  known: readonly Known[],
  top: readonly string[]
): void {
  const records = new Set([...top, ...known.map(({ record }) => record)])
  store.prune((name) => records.has(name))
  const pdfs = pdfStore(root)
  const used = new Set<string>()
  for (const { id, record } of known.filter(({ hasPdfs }) => hasPdfs))
    for (const name of readRecord(id, store.read(record))?.pdfs ?? []) used.add(name)
  pdfs.prune((name) => used.has(name))
}
