import type { ReleaseData } from '../../schema/release-data.ts'
import { inPool } from '../in-pool.ts'
import { BROWSERS, safeFetcher } from '../safe-fetch.ts'
import { takingTurns } from '../taking-turns.ts'
import { checkTenant, type TenantResult } from './check-tenant.ts'
import type { Findings } from './findings.ts'
import { insecureAddress, plainAddress, secureAddresses } from './plain-address.ts'
import type { StoredReleases } from './stored-releases.ts'
import type { VerifyRequest } from './verify-request.ts'

/** What the site of a tenant shows, and at how many addresses something is wrong. */
export interface ShownTenant extends Omit<TenantResult, 'listing' | 'faults'> {
  readonly wrong: number
}

type Tenant = ReleaseData['tenants'][number]

/** What of the files that belong to no tenant every host shows. */
const SHARED = /^_schema\//

/** What a web server keeps of a text: packed in two ways, and as it is. */
const ALL_FORMS = ['br', 'gzip', 'identity']

/** Where a finding is about what all tenants share. */
const SITE = 'what all tenants share'

/** Looks at the sites of these tenants, in their order, and notes what is wrong. */
export async function verifyTenants(
  tenants: readonly Tenant[],
  releases: StoredReleases,
  request: VerifyRequest,
  findings: Findings
): Promise<readonly ShownTenant[]> {
  const { live } = releases
  const { fetch, isPlain, allForms, concurrency, tell } = request
  const site = await releases.listing(live.site)
  if (typeof site === 'string') findings.addListing(site, SITE, live.number)
  const shared = typeof site === 'string' ? [] : site.filter(({ path }) => SHARED.test(path))
  const inTurn = takingTurns(concurrency)
  const results = new Map<string, ShownTenant>()
  await inPool(tenants, concurrency, async (tenant) => {
    // Each host has its own connections, which are of no use to others.
    const fetcher = safeFetcher(fetch)
    const result = await checkTenant(tenant, {
      releases,
      shared,
      forms: allForms ? ALL_FORMS : [BROWSERS],
      get: (address, form) => inTurn(() => fetcher.get(address, form)),
      base: isPlain ? plainAddress(tenant.base) : tenant.base,
      insecure: insecureAddress(tenant.base, request),
      secure: secureAddresses(tenant.base, fetch)
    })
    fetcher.close()
    findings.addTenant(result, live.number)
    const { listing, faults, ...shown } = result
    const wrong = new Set(faults.map(({ address }) => address)).size
    results.set(tenant.id, { ...shown, wrong })
    tell(results.size, tenants.length)
  })
  return tenants.flatMap(({ id }) => results.get(id) ?? [])
}
