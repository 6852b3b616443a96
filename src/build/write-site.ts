import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { SOURCE_LOCALE } from '../content/fallback.ts'
import { compare } from '../diagnostics/compare.ts'
import { wholeFile } from '../diagnostics/place.ts'
import type { Renderer } from '../eleventy/renderer.ts'
import { TemplateFailure } from '../eleventy/template-failure.ts'
import { pdfStore } from '../pdf/pdf-cache.ts'
import type { Shared } from '../policy/shared.ts'
import type { EntryStore } from '../project/entry-store.ts'
import { writtenFile } from '../project/manifest.ts'
import {
  noteOutput,
  type OutputTrust,
  type Written,
  type WrittenFile
} from '../project/output-trust.ts'
import { changesNothing, type Replacement, replacementOf } from '../project/replace-files.ts'
import { scanTop } from '../project/scan-output.ts'
import { holds, requireWritable, stage } from '../project/stage-files.ts'
import { keptOutput } from './kept-output.ts'
import { type Known, sumOfTexts } from './ledger.ts'
import type { MadeTenants } from './make-tenants.ts'
import { changeOf, type OutputChange } from './output-change.ts'
import { putSite } from './put-site.ts'
import { filesInOrder, stageManifest } from './stage-manifest.ts'
import { readRecord, type TenantRecord } from './tenant-record.ts'
import { topFiles, topFilesBefore, topName } from './top-files.ts'

/** What writing a site needs. */
export interface SiteSources {
  readonly root: string
  readonly output: string
  readonly staging: string
  readonly program: string
  readonly sumOf: (dependencies: TenantRecord['dependencies']) => string
  readonly store: EntryStore
  readonly trust: OutputTrust
  readonly shared: Shared
  readonly renderer: () => Promise<Renderer>
  readonly notePath: string | undefined
  readonly only: readonly string[] | undefined
}

/** Stages what belongs to no tenant, and the manifest; then puts everything in place. */
export async function writeSite(
  site: SiteSources,
  made: MadeTenants,
  ids: readonly string[]
): Promise<OutputChange> {
  const { root, output, staging, store, trust, only, notePath } = site
  const known = ids.flatMap((id) => made.known.get(id) ?? [])
  const tops = await stageTop(site, made, known, ids)
  const sum = only === undefined ? ledgerOf(known, tops.files) : ''
  const replacements = [...made.replacements, tops.replacement]
  const isSame = sum !== '' && sum === trust.ledger && replacements.every(changesNothing)
  if (!isSame) {
    const written =
      only === undefined
        ? stageWhole(site, known, tops.files)
        : stagePartly(site, known, tops.files)
    const isOther = putSite(output, staging, made.replacements, tops.replacement)
    if (notePath !== undefined) noteOutput(output, notePath, sum, written)
    if (only === undefined && made.made > 0) prune(root, store, known, tops.name)
    return changeOf(known, made, tops.replacement, isOther)
  }
  return changeOf(known, made, tops.replacement, false)
}

/** The files that belong to no tenant. */
interface Tops {
  /** The name under which they are kept. */
  readonly name: string
  readonly files: readonly WrittenFile[]
  readonly replacement: Replacement
}

/** Stages what belongs to no tenant, as far as it has changed; assets of tenants are staged already. */
async function stageTop(
  site: SiteSources,
  made: MadeTenants,
  known: readonly Known[],
  ids: readonly string[]
): Promise<Tops> {
  const { output, staging, store, trust, only } = site
  const tenants = new Set(ids)
  const texts = site.sumOf({ profiles: [], services: [], locales: [SOURCE_LOCALE] })
  const name = topName(site.program, texts, known)
  const before = only === undefined ? topFilesBefore(name, store, trust) : undefined
  const files: WrittenFile[] = [...made.assets.values()]
  const staged = files.map(({ path }) => path).filter((path) => existsSync(join(staging, path)))
  const own: WrittenFile[] = [...(before ?? [])]
  if (before === undefined)
    for await (const file of topFiles({ ...site, known, withList: only === undefined })) {
      requireOwnPlace(file.path, tenants)
      own.push(writtenFile(file))
      if (holds(join(output, file.path), file.content)) continue
      stage(staging, [file])
      staged.push(file.path)
    }
  if (before === undefined && only === undefined) store.write(name, JSON.stringify(own))
  files.push(...own)
  const scan = scanTop(output, (entry) => tenants.has(entry))
  const paths = files.map(({ path }) => path)
  const whole = replacementOf(paths, staged, scan)
  const replacement = only === undefined ? whole : { ...whole, removed: [], left: [] }
  requireWritable(output, [...replacement.written, ...replacement.removed], scan)
  return { name, files, replacement }
}

/** A template that the project adds cannot write into the folder of a tenant, which the build owns. */
function requireOwnPlace(path: string, tenants: ReadonlySet<string>): void {
  const [folder = ''] = path.split('/')
  if (path.includes('/') && tenants.has(folder))
    throw new TemplateFailure(
      wholeFile('templates'),
      `${path} is in the folder of the tenant "${folder}"`
    )
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
  { staging, store }: SiteSources,
  known: readonly Known[],
  top: readonly WrittenFile[]
): Written {
  stageManifest(staging, filesInOrder(top, known, store), known)
  return { tenants: known, files: top }
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
  stageManifest(staging, files, tenants)
  const ids = new Set(tenants.map(({ id }) => id))
  return { tenants, files: files.filter(({ path }) => !ids.has(path.split('/')[0] ?? '')) }
}

/** Takes away what nothing of this build uses any more. */
function prune(root: string, store: EntryStore, known: readonly Known[], top: string): void {
  const records = new Set([top, ...known.map(({ record }) => record)])
  store.prune((name) => records.has(name))
  const pdfs = pdfStore(root)
  const used = new Set<string>()
  for (const { id, record } of known.filter(({ hasPdfs }) => hasPdfs))
    for (const name of readRecord(id, store.read(record))?.pdfs ?? []) used.add(name)
  pdfs.prune((name) => used.has(name))
}
