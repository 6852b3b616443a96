import type { Rule } from './rule.ts'
import { accessibilityStatementLink } from './rules/accessibility-statement-link.ts'
import { categoryBasisConsistent } from './rules/category-basis-consistent.ts'
import { choiceLifetime } from './rules/choice-lifetime.ts'
import { complaintAuthorityLink } from './rules/complaint-authority-link.ts'
import { consentBasisValid } from './rules/consent-basis-valid.ts'
import { controllerIdentityRequired } from './rules/controller-identity-required.ts'
import { controllerIsCurrentBody } from './rules/controller-is-current-body.ts'
import { cookieNameToken } from './rules/cookie-name-token.ts'
import { cookiePrefixAttributes } from './rules/cookie-prefix-attributes.ts'
import { cookieSizeAndCount } from './rules/cookie-size-and-count.ts'
import { crossSiteCookieSecure } from './rules/cross-site-cookie-secure.ts'
import { cspAndHeaders } from './rules/csp-and-headers.ts'
import { dissolvedBodyStated } from './rules/dissolved-body-stated.ts'
import { dpoContactRequired } from './rules/dpo-contact-required.ts'
import { duplicateStorageKey } from './rules/duplicate-storage-key.ts'
import { durationOverBrowserCap } from './rules/duration-over-browser-cap.ts'
import { durationRequired } from './rules/duration-required.ts'
import { durationSyntax } from './rules/duration-syntax.ts'
import { essentialsRendered } from './rules/essentials-rendered.ts'
import { frAudienceExemption } from './rules/fr-audience-exemption.ts'
import { gbStatisticalException } from './rules/gb-statistical-exception.ts'
import { hreflangCanonicalCluster } from './rules/hreflang-canonical-cluster.ts'
import { htmlValid } from './rules/html-valid.ts'
import { inNoticeActions } from './rules/in-notice-actions.ts'
import { indefiniteStorageJustified } from './rules/indefinite-storage-justified.ts'
import { inventoryParity } from './rules/inventory-parity.ts'
import { jurisdictionsDeclared } from './rules/jurisdictions-declared.ts'
import { langDirValid } from './rules/lang-dir-valid.ts'
import { lastUpdatedFresh } from './rules/last-updated-fresh.ts'
import { legalBasisStated } from './rules/legal-basis-stated.ts'
import { localeComplete } from './rules/locale-complete.ts'
import { mxDisableInstructions } from './rules/mx-disable-instructions.ts'
import { necessaryCookieNeeded } from './rules/necessary-cookie-needed.ts'
import { pageWeightIw10 } from './rules/page-weight-iw10.ts'
import { partyMatchesDomain } from './rules/party-matches-domain.ts'
import { plainLanguageBudget } from './rules/plain-language-budget.ts'
import { providerIdentityRequired } from './rules/provider-identity-required.ts'
import { publicBodyNoLegitimateInterest } from './rules/public-body-no-legitimate-interest.ts'
import { purposeRequired } from './rules/purpose-required.ts'
import { purposeSpecific } from './rules/purpose-specific.ts'
import { retentionRequired } from './rules/retention-required.ts'
import { rightsPageRequired } from './rules/rights-page-required.ts'
import { scriptCookieCap } from './rules/script-cookie-cap.ts'
import { storageKindDeclared } from './rules/storage-kind-declared.ts'
import { tableCaptionScope } from './rules/table-caption-scope.ts'
import { tableScrollRegion } from './rules/table-scroll-region.ts'
import { thirdPartyAccessStated } from './rules/third-party-access-stated.ts'
import { transferSafeguardRequired } from './rules/transfer-safeguard-required.ts'
import { withdrawalRouteRequired } from './rules/withdrawal-route-required.ts'

/** Every rule, in the order in which they are listed and explained. */
export const RULES: readonly Rule[] = [
  jurisdictionsDeclared,
  controllerIdentityRequired,
  controllerIsCurrentBody,
  dissolvedBodyStated,
  dpoContactRequired,
  complaintAuthorityLink,
  rightsPageRequired,
  purposeRequired,
  purposeSpecific,
  plainLanguageBudget,
  durationRequired,
  durationSyntax,
  durationOverBrowserCap,
  scriptCookieCap,
  indefiniteStorageJustified,
  storageKindDeclared,
  thirdPartyAccessStated,
  providerIdentityRequired,
  partyMatchesDomain,
  consentBasisValid,
  categoryBasisConsistent,
  necessaryCookieNeeded,
  legalBasisStated,
  publicBodyNoLegitimateInterest,
  frAudienceExemption,
  gbStatisticalException,
  transferSafeguardRequired,
  retentionRequired,
  withdrawalRouteRequired,
  choiceLifetime,
  lastUpdatedFresh,
  mxDisableInstructions,
  inNoticeActions,
  localeComplete,
  cookieNameToken,
  cookiePrefixAttributes,
  crossSiteCookieSecure,
  cookieSizeAndCount,
  duplicateStorageKey,
  essentialsRendered,
  inventoryParity,
  tableCaptionScope,
  tableScrollRegion,
  langDirValid,
  htmlValid,
  accessibilityStatementLink,
  hreflangCanonicalCluster,
  cspAndHeaders,
  pageWeightIw10
]

/** The ids of all rules, in that order. */
export const RULE_IDS: readonly string[] = RULES.map(({ id }) => id)
