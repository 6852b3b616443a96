import type { Problem } from '../../diagnostics/problem.ts'
import { type SignatureVerdict, verifyRecord } from '../../release/signature.ts'
import type { CheckingKey } from '../../release/signing-key.ts'
import type { ReleaseData } from '../../schema/release-data.ts'
import type { Destination } from '../destination.ts'
import { evenly } from './choose-tenants.ts'
import { collectFindings } from './findings.ts'
import { looksAtRedirects } from './plain-address.ts'
import { storedReleases } from './stored-releases.ts'
import type { VerifyRequest } from './verify-request.ts'
import { type ShownTenant, verifyTenants } from './verify-tenants.ts'

/** What was found. */
export interface VerifyResult {
  readonly release: ReleaseData
  readonly signature: SignatureVerdict | 'unchecked'
  readonly tenants: readonly ShownTenant[]
  readonly problems: readonly Problem[]
  /** Whether it was looked at that http leads to https. */
  readonly isRedirectChecked: boolean
}

/**
 * Compares what a destination keeps with its own hashes, and what the sites of its tenants show with
 * the live release. All that is wrong is found, but for a signature: behind a wrong one nothing is
 * believed. Fails with a `StoreFailure` where the destination cannot be read.
 */
export async function verifySite(
  destination: Destination,
  request: VerifyRequest
): Promise<VerifyResult> {
  const { key, only, sample } = request
  const releases = await storedReleases(destination, key)
  const { live, shown } = releases
  const signature: VerifyResult['signature'] =
    key === undefined ? 'unchecked' : verifyRecord(live, key)
  const isRedirectChecked = looksAtRedirects(request)
  const result = { release: live, signature, isRedirectChecked }
  const distrust = distrustOf(live, signature, key)
  if (distrust !== undefined) return { ...result, tenants: [], problems: [distrust] }

  const ids = new Set(only ?? live.tenants.map(({ id }) => id))
  const known = live.tenants.filter(({ id }) => ids.delete(id))
  const unknown = [...ids].map(
    (id): Problem => ({ code: 'release-without-tenant', id, number: live.number })
  )
  const behind: readonly Problem[] =
    shown === live.number ? [] : [{ code: 'release-pointer', number: live.number, shown }]
  const findings = collectFindings()
  const chosen = evenly(known, sample ?? known.length)
  const tenants = await verifyTenants(chosen, releases, request, findings)
  return { ...result, tenants, problems: [...unknown, ...behind, ...findings.problems()] }
}

/** Why a release is not believed; nothing where it is, or where nobody asked. */
function distrustOf(
  { number, signature }: ReleaseData,
  verdict: VerifyResult['signature'],
  key: CheckingKey | undefined
): Problem | undefined {
  if (verdict === 'none') return { code: 'release-unsigned', number }
  if (verdict === 'wrong') return { code: 'release-signature-wrong', number }
  if (verdict !== 'other-key') return undefined
  return {
    code: 'release-other-key',
    number,
    key: signature?.key ?? '',
    wanted: key?.id ?? ''
  }
}
