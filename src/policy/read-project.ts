import { readLogo } from '../brand/read-logo.ts'
import { compare } from '../diagnostics/compare.ts'
import type { Report } from '../diagnostics/diagnostic.ts'
import { type SourceFile, wholeFile } from '../diagnostics/place.ts'
import { readReplacedRecords } from '../overrides/replaced-records.ts'
import { readSectionOverrides } from '../overrides/section-overrides.ts'
import { isId } from '../schema/id.ts'
import { resolveTenant } from '../tenants/resolve-tenant.ts'
import type { ResolvedTenant } from '../tenants/resolved-tenant.ts'
import { reportUnusedLogos } from './logo-problems.ts'
import { readShared, type Shared } from './shared.ts'
import { isOwn, sortSources, tenantOf } from './sources.ts'

/** Everything that the files say, checked and put together. */
export interface Project extends Shared {
  readonly tenants: readonly ResolvedTenant[]
  /** Whether a tenant was asked for. */
  isAsked(id: string): boolean
}

/** Reads the project from its files. With `only`, the problems of the other tenants are left out. */
export function readProject(
  files: readonly SourceFile[],
  only: readonly string[] | undefined,
  report: Report
): Project {
  const shared = readShared(
    files.filter((file) => !isOwn(file)),
    report
  )
  const asked = new Set(only)
  const isAsked = (id: string) => only === undefined || asked.has(id)
  const own = files.filter(isOwn)
  const ids = tenantIds(own.map(({ path }) => path))
  reportUnknownTenants(ids, only, report)
  const project = readTenants(shared, own, ids, (id) => (isAsked(id) ? report : ignore))
  return { ...project, isAsked }
}

const ignore: Report = () => {}

/** The tenants that have a file of their own, by its path. */
export function tenantIds(paths: readonly string[]): string[] {
  const files = paths.filter((path) => /^tenants\/[^/]+\.yaml$/.test(path)).toSorted(compare)
  return files.flatMap((path) => tenantOf(path) ?? []).filter(isId)
}

/** Reports a project without tenants, and each tenant that was asked for and is not there. */
export function reportUnknownTenants(
  known: readonly string[],
  only: readonly string[] | undefined,
  report: Report
): void {
  if (known.length === 0) report(wholeFile('tenants'), { code: 'no-tenants' })
  const ids = new Set(known)
  for (const id of only ?? [])
    if (!ids.has(id)) report(wholeFile('tenants'), { code: 'unknown-tenant', id, known })
}

/**
 * Resolves the tenants to whom these files belong: some of the project's, or all. `ids` are all
 * tenants of the project. What is wrong with a tenant goes to its own report.
 */
export function readTenants(
  shared: Shared,
  files: readonly SourceFile[],
  ids: readonly string[],
  reportFor: (id: string) => Report
): Project {
  const report: Report = (place, problem) => reportFor(tenantOf(place.file) ?? '')(place, problem)
  const sources = sortSources(
    files.toSorted((a, b) => compare(a.path, b.path)),
    report
  )
  const known = { tenants: ids, profiles: shared.profiles.ids }
  const overrides = readSectionOverrides(sources.overrides, shared.policies, known, report)
  const records = readReplacedRecords(sources.overrides, report)
  const logos = new Map([...sources.logos].map(([path, file]) => [path, readLogo(file, report)]))
  const inherited = { ...shared, logos: new Map([...shared.logos, ...logos]) }
  const tenants = [...sources.tenants].flatMap(
    ([id, file]) => resolveTenant(id, file, inherited, reportFor(id)) ?? []
  )
  const layers = tenants.map(({ chain }) => chain.tenant)
  reportUnusedLogos({ ...sources, profiles: shared.sources.profiles }, layers, report)
  return {
    ...inherited,
    sources: {
      ...shared.sources,
      tenants: sources.tenants,
      logos: new Map([...shared.sources.logos, ...sources.logos]),
      overrides: new Map([...shared.sources.overrides, ...sources.overrides])
    },
    overrides: new Map([...shared.overrides, ...overrides]),
    records: {
      textOf: (folder, key) => records.textOf(folder, key) ?? shared.records.textOf(folder, key),
      keysOf: (folder) => [...shared.records.keysOf(folder), ...records.keysOf(folder)]
    },
    tenants,
    isAsked: () => true
  }
}
