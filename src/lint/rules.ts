import type { Rule } from './rule.ts'
import { controllerIdentityRequired } from './rules/controller-identity-required.ts'
import { durationRequired } from './rules/duration-required.ts'

/** Every rule, in the order in which they are listed and explained. */
export const RULES: readonly Rule[] = [controllerIdentityRequired, durationRequired]

/** The ids of all rules, in that order. */
export const RULE_IDS: readonly string[] = RULES.map(({ id }) => id)
