import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { SOURCE_LOCALE } from '../content/fallback.ts'
import { wholeFile } from '../diagnostics/place.ts'
import { TemplateFailure } from '../eleventy/template-failure.ts'
import { writtenFile } from '../project/manifest.ts'
import type { WrittenFile } from '../project/output-file.ts'
import type { OutputTrust } from '../project/output-trust.ts'
import { type Replacement, replacementOf } from '../project/replace-files.ts'
import { scanTop } from '../project/scan-output.ts'
import { holds, requireWritable, stage } from '../project/stage-files.ts'
import type { Known } from './ledger.ts'
import type { MadeTenants } from './make-tenants.ts'
import { readFiles, readTop, type TenantRecord, type TopRecord } from './tenant-record.ts'
import { commonPart, listPages, type TopSources, topName } from './top-files.ts'

/** What staging the files needs that belong to no tenant. */
export interface TopSite extends Omit<TopSources, 'known' | 'listed'> {
  readonly output: string
  readonly staging: string
  readonly sumOf: (dependencies: TenantRecord['dependencies']) => string
  readonly trust: OutputTrust
  /** Ids of the tenants that are built; all when absent. */
  readonly only: readonly string[] | undefined
}

/** The files that belong to no tenant. */
export interface Tops {
  /** The names under which they are kept. */
  readonly names: readonly string[]
  readonly files: readonly WrittenFile[]
  readonly replacement: Replacement
}

/** Stages what belongs to no tenant, as far as it has changed; assets of tenants are staged already. */
export async function stageTop(
  site: TopSite,
  { assets: shared, listed }: Pick<MadeTenants, 'assets' | 'listed'>,
  known: readonly Known[],
  ids: readonly string[]
): Promise<Tops> {
  const { output, staging, store, trust, only } = site
  const tenants = new Set(ids)
  const texts = site.sumOf({ profiles: [], services: [], locales: [SOURCE_LOCALE] })
  const name = topName(site.program, texts, known)
  const before = only === undefined ? readTop(store.read(name)) : undefined
  const isStanding = before?.files.every(trust.holds) === true
  const assets = [...shared.values()]
  const staged = assets.map(({ path }) => path).filter((path) => existsSync(join(staging, path)))
  const own = isStanding
    ? before
    : await makeTop({ ...site, known, listed }, texts, tenants, staged)
  if (!isStanding && only === undefined) store.write(name, JSON.stringify(own))
  const files = [...assets, ...own.files]
  const scan = scanTop(output, (entry) => tenants.has(entry))
  const paths = files.map(({ path }) => path)
  const whole = replacementOf(paths, staged, scan)
  const replacement = only === undefined ? whole : { ...whole, removed: [], left: [] }
  requireWritable(output, [...replacement.written, ...replacement.removed], scan)
  return { names: [name, ...own.parts], files, replacement }
}

/** Makes those of these files that have changed. `staged` gets the paths of those that were staged. */
async function makeTop(
  site: TopSite & TopSources,
  texts: string,
  tenants: ReadonlySet<string>,
  staged: string[]
): Promise<TopRecord> {
  const { output, staging, store, trust, only } = site
  const common = commonPart(site, texts)
  const parts = only === undefined ? [common, ...listPages(site, texts)] : [common]
  const files: WrittenFile[] = []
  for (const { name, make } of parts) {
    const before = only === undefined ? readFiles(store.read(name)) : undefined
    const made: WrittenFile[] = []
    if (before?.every(trust.holds)) made.push(...before)
    else
      for await (const file of make()) {
        requireOwnPlace(file.path, tenants)
        made.push(writtenFile(file))
        if (holds(join(output, file.path), file.content)) continue
        stage(staging, [file])
        staged.push(file.path)
      }
    if (only === undefined && before === undefined) store.write(name, JSON.stringify(made))
    files.push(...made)
  }
  return { files, parts: parts.map(({ name }) => name) }
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
