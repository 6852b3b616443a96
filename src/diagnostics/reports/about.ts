import type { Severity } from '../words.ts'

/** A rule of the linter, as reports describe it. */
export interface ReportedRule {
  readonly id: string
  readonly title: string
  readonly severity: Severity
  readonly why: string
  readonly binding: string
  readonly sources: readonly {
    readonly title: string
    readonly pinpoint: string
    readonly url: string
  }[]
}

/** What a report says besides what was found. */
export interface About {
  /** The rules that were applied, in their order, whether they found something or not. */
  readonly rules: readonly ReportedRule[]
  /** The day as of which everything was judged. */
  readonly date: string
}
