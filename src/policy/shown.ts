import type { Fact, When } from '../schema/when.ts'
import { isTrueOf } from '../tenants/conditions.ts'
import type { ResolvedTenant } from '../tenants/resolved-tenant.ts'

/** Whether a section or a policy is shown to the readers of a tenant. */
export function isShown(when: When, tenant: ResolvedTenant): boolean {
  const { accessibility } = tenant
  return (
    isTrueOf(when, tenant.about) &&
    (when.intro === undefined || when.intro === tenant.intro) &&
    (when.has === undefined || hasFact(when.has, tenant)) &&
    (when.lacks === undefined || !hasFact(when.lacks, tenant)) &&
    (when.choice === undefined || when.choice === tenant.choice) &&
    (when.model === undefined || when.model === accessibility?.model) &&
    (when.status === undefined || when.status === accessibility?.status)
  )
}

function hasFact(fact: Fact, tenant: ResolvedTenant): boolean {
  switch (fact) {
    case 'cookies':
      return tenant.cookies.length > 0
    case 'controller':
    case 'dissolved':
    case 'preferencesUrl':
    case 'authority':
    case 'rightsUrl':
    case 'privacyUrl':
    case 'accessibility':
      return tenant[fact] !== undefined
    default:
      return tenant.accessibility?.[fact] !== undefined
  }
}
