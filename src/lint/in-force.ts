import type { Context } from './context.ts'
import type { Rule, Source } from './rule.ts'

/**
 * Whether a rule is in force: it applies under the law of a site, and one of its sources that
 * belongs to that law was in force on the day. So a part of a rule begins with its source.
 */
export function isRuleInForce({ jurisdictions, sources }: Rule, context: Context): boolean {
  const isApplied = jurisdictions === 'all' || jurisdictions.some((one) => context.law.has(one))
  return isApplied && (jurisdictions === 'all' || sources.some((one) => isHeld(one, context)))
}

/** The source that says it to the readers of a site: the first one of its law, else the first. */
export function sourceFor({ sources }: Rule, context: Context): Source {
  return sources.find((one) => isHeld(one, context)) ?? sources[0]
}

function isHeld({ of, inForceFrom }: Source, { law, date }: Context): boolean {
  return inForceFrom <= date && (of === undefined || of.some((one) => law.has(one)))
}
