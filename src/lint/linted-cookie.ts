import type { Catalog } from '../catalog/catalog.ts'
import type { Category, Storage } from '../schema/cookie-kinds.ts'
import type { RecordFields, Step } from '../tenants/cookie-record.ts'
import type { TenantCookie } from '../tenants/tenant-cookies.ts'
import { type At, atField, atValue } from './at.ts'

/** The organisation behind a cookie, as far as it is known. */
export interface LintedProvider {
  readonly name: string | undefined
  readonly privacyUrl: string | undefined
  readonly country: string | undefined
  readonly role: string | undefined
}

/** A cookie as rules see it. It says nothing of the tenant that lists it. */
export interface LintedCookie {
  readonly name: string
  readonly serviceId: string | undefined
  readonly fields: RecordFields
  readonly category: Category
  readonly storage: Storage
  /** With the value of a parameter put in. */
  readonly duration: string | undefined
  readonly provider: LintedProvider
  /** Whether it is stored with consent: as it says, else by its category. */
  readonly needsConsent: boolean
  /** Where a field is said; where nobody says it, where the cookie is described first. */
  at(field: string): At
}

/** A cookie as rules see it. */
export function lintedCookie(
  { name, serviceId, fields, category, duration, steps }: TenantCookie,
  catalog: Catalog
): LintedCookie {
  const service = serviceId === undefined ? undefined : catalog.services.get(serviceId)?.provider
  return {
    name,
    serviceId,
    fields,
    category,
    duration,
    storage: fields.storage ?? 'cookie',
    provider: {
      name: fields.provider,
      privacyUrl: fields.providerUrl,
      country: fields.providerCountry ?? service?.country,
      role: fields.providerRole ?? service?.role
    },
    needsConsent: (fields.basis ?? (category === 'necessary' ? '' : 'consent')) === 'consent',
    at: (field) => atOf(steps, field)
  }
}

function atOf(steps: readonly Step[], field: string): At {
  const said = steps.findLast((step) => Object.hasOwn(step.fields, field))
  if (said !== undefined) return atField(said.origin, field)
  const [first] = steps
  if (first === undefined) throw new Error('A cookie is described by nobody.')
  return atValue(first.origin.document, ...first.origin.path)
}
