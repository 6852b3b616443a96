import type { LintedPage } from './linted-page.ts'
import type { LintedTenant } from './linted-tenant.ts'
import type { Rule } from './rule.ts'

/** What is looked for. */
export interface LintOptions {
  /** The day as of which everything is judged: `2026-11-25`. */
  readonly date: string
  readonly rules: readonly Rule[]
  /** The built pages of a tenant, for the rules that read pages; absent where none are built. */
  readonly pagesOf?: ((tenant: LintedTenant) => readonly LintedPage[]) | undefined
  /** Is shown every tenant that is checked. */
  readonly see?: ((tenant: LintedTenant) => void) | undefined
}
