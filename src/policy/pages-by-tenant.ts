import type { Page } from './page.ts'

/** The pages of each tenant, found in one walk through all of them. */
export function pagesByTenant(pages: readonly Page[]): ReadonlyMap<string, readonly Page[]> {
  const byTenant = new Map<string, Page[]>()
  for (const page of pages) {
    const known = byTenant.get(page.tenant)
    if (known === undefined) byTenant.set(page.tenant, [page])
    else known.push(page)
  }
  return byTenant
}
