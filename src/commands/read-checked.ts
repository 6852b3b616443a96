import { brotliCompressSync } from 'node:zlib'
import { collectDiagnostics, type Diagnostic, inOrder } from '../diagnostics/diagnostic.ts'
import { renderSite } from '../eleventy/render-site.ts'
import { joinReading } from '../lint/join-reading.ts'
import { lintProject } from '../lint/lint-project.ts'
import { pagesByTenantOf } from '../lint/linted-page.ts'
import type { Rule } from '../lint/rule.ts'
import { type Site, siteOf } from '../policy/build-site.ts'
import { readProject } from '../policy/read-project.ts'
import { readSourceFiles } from '../project/read-source-files.ts'
import { unreadOf } from './read-site.ts'

/** What is checked. */
export interface CheckScope {
  /** The ids of the tenants that count; all when absent. */
  readonly only: readonly string[] | undefined
  readonly rules: readonly Rule[]
  readonly date: string
  /** Whether pages are built, so that rules can read them. */
  readonly withPages: boolean
}

/** Reads the project and applies the rules to it: everything that is wrong, in one list. */
export async function readChecked(
  root: string,
  { only, rules, date, withPages }: CheckScope
): Promise<{ readonly site: Site; readonly diagnostics: readonly Diagnostic[] }> {
  const read = await readSourceFiles(root)
  const { found, report } = collectDiagnostics()
  const project = readProject(read.files, only, report)
  const site = siteOf(project, found, report)
  const rendered = withPages && site.pages.length > 0 ? await renderSite(site) : undefined
  const pagesOf = rendered && pagesByTenantOf(site.pages, rendered, brotliSize)
  const linted = lintProject(project, { date, rules, pagesOf })
  const all = [...unreadOf(read, only), ...joinReading(site.diagnostics, linted, rules)]
  return { site, diagnostics: inOrder(all) }
}

/** How many bytes a text takes as servers send it: with Brotli. */
function brotliSize(text: string): number {
  return brotliCompressSync(text).length
}
