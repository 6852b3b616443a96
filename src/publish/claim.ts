import { releaseKey } from '../release/layout.ts'
import type { ReleaseContent } from '../release/plan.ts'
import { nextMoment, recordText } from '../release/record.ts'
import { signRecord } from '../release/signature.ts'
import type { SigningKey } from '../release/signing-key.ts'
import type { ReleaseData } from '../schema/release-data.ts'
import { RECORD_HEADERS } from './record-headers.ts'
import type { Store } from './store.ts'
import { StoreFailure } from './store-failure.ts'

/** How a release is claimed. */
export interface ClaimOptions {
  /** The key that signs it, if any. */
  readonly key?: SigningKey | undefined
  readonly now: () => Date
  /** The release that it shows again. */
  readonly rollbackTo?: number
}

/**
 * Makes a release live: its record is written where there is none yet, which one of many publishers
 * manages. The others fail with `release-taken`, having changed nothing that is shown.
 */
export async function claimRelease(
  store: Store,
  content: ReleaseContent,
  live: ReleaseData | undefined,
  { key, now, rollbackTo }: ClaimOptions
): Promise<ReleaseData> {
  const { headers, site, assets, tenants } = content
  const unsigned: ReleaseData = {
    format: 'policy-pages-release/1',
    number: (live?.number ?? 0) + 1,
    at: nextMoment(now(), live),
    ...(rollbackTo === undefined ? {} : { rollbackTo }),
    headers,
    site,
    assets,
    tenants
  }
  const record = key === undefined ? unsigned : signRecord(unsigned, key)
  const { number } = record
  const body = Buffer.from(recordText(record))
  if (await store.claim(releaseKey(number), body, RECORD_HEADERS)) return record
  throw new StoreFailure({ code: 'release-taken', number, store: store.name })
}
