import type { Jurisdiction } from '../schema/jurisdictions.ts'
import type { Said } from './element-facts.ts'
import type { LintedTenant } from './linted-tenant.ts'
import type { Source } from './rule.ts'

/** How an element stands in the policy of one tenant. */
export type ElementState = 'stated' | 'missing' | 'unknown' | 'not-asked'

/** Something that a cookie policy has to state. */
export interface Element {
  readonly id: string
  readonly title: string
  /** The bodies of law that ask for it. */
  readonly jurisdictions: 'all' | readonly Jurisdiction[]
  readonly sources: readonly [Source, ...Source[]]
  /** The rules that find what is missing of it. */
  readonly rules: readonly string[]
  said(tenant: LintedTenant): Said
}

/** The state of an element: what is not stated is missing only where the tenant's law asks for it. */
export function stateOf({ jurisdictions, said }: Element, tenant: LintedTenant): ElementState {
  const answer = said(tenant)
  if (answer === 'yes') return 'stated'
  if (answer === 'nothing') return 'not-asked'
  const { law } = tenant.context
  const isAsked = jurisdictions === 'all' || jurisdictions.some((one) => law.has(one))
  if (answer === 'unknown' || (law.size === 0 && !isAsked)) return 'unknown'
  return isAsked ? 'missing' : 'not-asked'
}
