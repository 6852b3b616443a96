import type { CheckingKey } from '../../release/signing-key.ts'
import type { FetchOptions } from '../safe-fetch.ts'

/** What is compared, and how it is fetched. */
export interface VerifyRequest {
  /** The key that must have signed the release; whether there is a signature is not asked when absent. */
  readonly key?: CheckingKey | undefined
  /** Ids of tenants; all when absent. */
  readonly only?: readonly string[] | undefined
  /** How many of them are looked at; all when absent. */
  readonly sample?: number | undefined
  readonly fetch: FetchOptions
  /** Whether sites are fetched without TLS, as where something else before them adds it. */
  readonly isPlain: boolean
  /** Whether every file is fetched in all forms that readers get, and not only as browsers do. */
  readonly allForms: boolean
  /** How many addresses are fetched at once. */
  readonly concurrency: number
  /** Hears of how many tenants were looked at. */
  readonly tell: (done: number, of: number) => void
}
