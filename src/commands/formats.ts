import { FORMATS } from '../diagnostics/reports/report-format.ts'

/** The forms in which a check can be printed; the page for a browser knows all tenants. */
export const CHECK_FORMATS = [...FORMATS, 'html'] as const
export type CheckFormat = (typeof CHECK_FORMATS)[number]

/** The forms in which explanations can be printed. */
export const EXPLAIN_FORMATS = ['text', 'json'] as const
export type ExplainFormat = (typeof EXPLAIN_FORMATS)[number]

/** The forms in which rules can be printed. */
export const RULE_FORMATS = ['text', 'json'] as const
export type RuleFormat = (typeof RULE_FORMATS)[number]
