import type { Rule } from './rule.ts'
import { accessibilityStatementLink } from './rules/accessibility-statement-link.ts'
import { controllerIdentityRequired } from './rules/controller-identity-required.ts'
import { cspAndHeaders } from './rules/csp-and-headers.ts'
import { durationRequired } from './rules/duration-required.ts'
import { hreflangCanonicalCluster } from './rules/hreflang-canonical-cluster.ts'
import { htmlValid } from './rules/html-valid.ts'
import { inventoryParity } from './rules/inventory-parity.ts'
import { langDirValid } from './rules/lang-dir-valid.ts'
import { pageWeightIw10 } from './rules/page-weight-iw10.ts'
import { tableCaptionScope } from './rules/table-caption-scope.ts'
import { tableScrollRegion } from './rules/table-scroll-region.ts'

/** Every rule, in the order in which they are listed and explained. */
export const RULES: readonly Rule[] = [
  controllerIdentityRequired,
  durationRequired,
  tableCaptionScope,
  tableScrollRegion,
  langDirValid,
  inventoryParity,
  accessibilityStatementLink,
  hreflangCanonicalCluster,
  cspAndHeaders,
  htmlValid,
  pageWeightIw10
]

/** The ids of all rules, in that order. */
export const RULE_IDS: readonly string[] = RULES.map(({ id }) => id)
