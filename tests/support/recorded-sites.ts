import { compare } from '../../src/diagnostics/compare.ts'
import { type Diagnostic, diagnostic } from '../../src/diagnostics/diagnostic.ts'
import type { SourceFile } from '../../src/diagnostics/place.ts'
import {
  type Dependencies,
  dependenciesOf,
  dependencySums,
  sharedParts
} from '../../src/policy/dependencies.ts'
import { readTenants, tenantIds } from '../../src/policy/read-project.ts'
import { readShared } from '../../src/policy/shared.ts'
import { contentOf } from '../../src/policy/site-parts.ts'
import { isOwn } from '../../src/policy/sources.ts'
import { planTenant, type TenantSite, tenantSite } from '../../src/policy/tenant-site.ts'
import type { Files } from '../edits/edit.ts'

/** The sites of some files, and what each was made from. */
interface RecordedSites {
  /** The hash over what something was made from, as these files say it. */
  sumOf(dependencies: Dependencies): string
  readonly dependencies: ReadonlyMap<string, Dependencies>
  /** Everything that is published for a tenant, and what is wrong with it, as one text. */
  readonly sites: ReadonlyMap<string, string>
}

/** Builds the tenants of a project one by one, as the build does, but for the templates. */
export function recordedSites(files: Files): RecordedSites {
  const sources = sourcesFrom(files)
  const shared = readShared(
    sources.filter((file) => !isOwn(file)),
    () => {}
  )
  const own = sources.filter(isOwn)
  const ids = tenantIds(own.map(({ path }) => path))
  const found = new Map<string, Diagnostic[]>(ids.map((id) => [id, []]))
  const reportFor =
    (id: string) =>
    (...[place, problem]: Parameters<typeof diagnostic>) =>
      void found.get(id)?.push(diagnostic(place, problem))
  const project = readTenants(shared, own, ids, reportFor)
  const dependencies = new Map<string, Dependencies>()
  const sites = new Map<string, string>()
  for (const tenant of project.tenants) {
    const { id } = tenant
    const site = tenantSite(planTenant(tenant, project, reportFor(id)), project)
    dependencies.set(id, dependenciesOf(tenant, project))
    sites.set(id, JSON.stringify([published(site), found.get(id)]))
  }
  return {
    sumOf: dependencySums(
      sharedParts(
        sources.filter((file) => !isOwn(file)),
        shared
      )
    ),
    dependencies,
    sites
  }
}

function published({ pages, facts, files, sharedFiles, notFoundPage, sitemap }: TenantSite) {
  const contents = [...files, ...sharedFiles].map((file) => [file.path, contentOf(file).toString()])
  return { pages, facts, contents, notFoundPage, sitemap }
}

function sourcesFrom(files: Files): SourceFile[] {
  return [...files]
    .filter(([path]) => /^(?:content|tenants)\//.test(path))
    .toSorted(([a], [b]) => compare(a, b))
    .map(([path, content]) => {
      const text = content.toString()
      return path.endsWith('.svg') ? { path, text, bytes: Buffer.from(text) } : { path, text }
    })
}
