import type { Code } from '../diagnostics/problem.ts'
import type { Severity } from '../diagnostics/words.ts'
import type { Jurisdiction } from '../schema/jurisdictions.ts'
import type { At } from './at.ts'
import type { Context } from './context.ts'
import type { LintedCookie } from './linted-cookie.ts'
import type { LintedPage } from './linted-page.ts'
import type { LintedTenant } from './linted-tenant.ts'

/** What makes a rule binding, the strongest first. */
const BINDINGS = ['law', 'case', 'guidance', 'standard', 'convention', 'product'] as const
type Binding = (typeof BINDINGS)[number]

/** How far a source was verified: its own text, a secondary source, or memory only. */
const VERIFICATIONS = ['primary', 'secondary', 'memory'] as const

/** Where a rule comes from. */
export interface Source {
  readonly title: string
  /** The article, paragraph or section. */
  readonly pinpoint: string
  readonly url: string
  readonly inForceFrom: string
  /** The day on which somebody looked. */
  readonly checkedOn: string
  readonly verified: (typeof VERIFICATIONS)[number]
  /** The bodies of law that it belongs to; absent where it holds everywhere. */
  readonly of?: readonly Jurisdiction[]
}

/** What a person reads about one finding: what is wrong, then what to write instead. */
export interface RuleWords {
  readonly message: string
  readonly remedy: string
  readonly details?: readonly string[]
}

/** Takes a finding: where something would have to change, and the values of its sentences. */
export type ReportFinding<Values> = (at: At, values: Values, severity?: Severity) => void

/**
 * What a rule looks at. A cookie is looked at once for all tenants that have it under the same law;
 * so what is said about it may depend on the cookie and the context only.
 */
interface Checks<Values> {
  cookie?(cookie: LintedCookie, context: Context, report: ReportFinding<Values>): void
  tenant?(tenant: LintedTenant, report: ReportFinding<Values>): void
  page?(page: LintedPage, report: ReportFinding<Values>): void
}

/** One rule of the linter: what it demands, why, by which source, and how it is checked. */
export interface Rule<Values = unknown> {
  /** What must be so, in kebab case: `duration-required`. */
  readonly id: string
  /** The same as a sentence. */
  readonly title: string
  /** What a finding counts as where nothing else is said. */
  readonly severity: Severity
  /** Where it applies: everywhere, or under one of these bodies of law. */
  readonly jurisdictions: 'all' | readonly Jurisdiction[]
  readonly binding: Binding
  readonly sources: readonly [Source, ...Source[]]
  /** Why it matters, in one sentence. */
  readonly why: string
  /** The codes of problems that reading finds and that this rule is about. */
  readonly codes?: readonly Code[]
  readonly checks: Checks<Values>
  words(values: Values): RuleWords
}

/** What a rule reads: the facts of the files, the built pages, or both. */
export function overOf({ checks }: Rule): readonly ('facts' | 'pages')[] {
  const { cookie, tenant, page } = checks
  const isOverFacts = cookie !== undefined || tenant !== undefined || page === undefined
  return [
    ...(isOverFacts ? (['facts'] as const) : []),
    ...(page === undefined ? [] : (['pages'] as const))
  ]
}
