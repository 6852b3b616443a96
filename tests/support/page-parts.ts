import type { Site } from '../../src/policy/build-site.ts'
import type { Page } from '../../src/policy/page.ts'

/** The page of a site in a folder; its problems are named where there is none. */
export function pageIn({ pages, diagnostics }: Site, folder = 'acme/en/cookies'): Page {
  const page = pages.find(({ path }) => path === `${folder}/index.html`)
  if (page === undefined) throw new Error(JSON.stringify(diagnostics))
  return page
}

/** The texts of all cells of a page, row by row. */
export function rowsOf(site: Site, folder?: string): string[][] {
  const tables = pageIn(site, folder).sections.flatMap((section) => section.tables ?? [])
  return tables.flatMap(({ rows }) => rows.map((row) => row.map(({ text }) => text)))
}

/** The names of all cookies of a page, in the order of its tables. */
export function cookiesOf(site: Site, folder?: string): string[] {
  const tables = pageIn(site, folder).sections.flatMap((section) => section.tables ?? [])
  const cells = tables.flatMap(({ rows }) => rows.flat())
  return cells.filter(({ column }) => column === 'name').map(({ text }) => text)
}

/** The ids of the sections of a page. */
export function sectionsOf(site: Site, folder?: string): string[] {
  return pageIn(site, folder).sections.map(({ id }) => id)
}
