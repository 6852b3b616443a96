import { collectDiagnostics, type Diagnostic, inOrder } from '../diagnostics/diagnostic.ts'
import type { SourceFile } from '../diagnostics/place.ts'
import { renderSite } from '../eleventy/render-site.ts'
import { joinReading } from '../lint/join-reading.ts'
import { lintProject } from '../lint/lint-project.ts'
import { pagesByTenantOf } from '../lint/linted-page.ts'
import type { LintedTenant } from '../lint/linted-tenant.ts'
import type { Rule } from '../lint/rule.ts'
import { missingLetters } from '../pdf/missing-letters.ts'
import { type Site, siteOf } from '../policy/build-site.ts'
import { readProject } from '../policy/read-project.ts'
import { compressedSizeOf } from '../project/compressed-size.ts'
import { HEADER_SETS } from '../project/headers.ts'
import { OUTPUT } from '../project/output-file.ts'
import type { SourceRead } from '../project/read-source-files.ts'
import { unreadOf } from './read-site.ts'

/** What is checked. */
export interface CheckScope {
  /** The ids of the tenants that count; all when absent. */
  readonly only: readonly string[] | undefined
  readonly rules: readonly Rule[]
  readonly date: string
  /** Whether pages are built, so that rules can read them. */
  readonly withPages: boolean
  /** Is shown every tenant that is checked. */
  readonly see?: ((tenant: LintedTenant) => void) | undefined
}

/** Applies the rules to what was read: everything that is wrong, in one list. */
export async function checkRead(
  read: SourceRead,
  { only, rules, date, withPages, see }: CheckScope
): Promise<{ readonly site: Site; readonly diagnostics: readonly Diagnostic[] }> {
  const { project, site } = siteFrom(read.files, only)
  const rendered = withPages && site.pages.length > 0 ? await renderSite(site) : undefined
  const headers = HEADER_SETS.page
  const pagesOf =
    rendered &&
    pagesByTenantOf(site.pages, { files: rendered, folder: OUTPUT, headers, compressedSizeOf })
  const linted = lintProject(project, { date, rules, pagesOf, see })
  const diagnostics = inOrder([
    ...unreadOf(read, only),
    ...joinReading(site.diagnostics, linted, rules),
    ...missingLetters(site.pages)
  ])
  return { site, diagnostics }
}

/** Everything that is wrong with the files as such, without a look at the built pages. */
export function problemsIn(
  files: readonly SourceFile[],
  { only, rules, date }: CheckScope
): readonly Diagnostic[] {
  const { project, site } = siteFrom(files, only)
  return inOrder(joinReading(site.diagnostics, lintProject(project, { date, rules }), rules))
}

function siteFrom(files: readonly SourceFile[], only: readonly string[] | undefined) {
  const { found, report } = collectDiagnostics()
  const project = readProject(files, only, report)
  return { project, site: siteOf(project, found, report) }
}
