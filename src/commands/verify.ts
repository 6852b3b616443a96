import { collectDiagnostics, hasErrors } from '../diagnostics/diagnostic.ts'
import { wholeFile } from '../diagnostics/place.ts'
import { readAuthority } from '../publish/read-authority.ts'
import { readCheckingKey } from '../publish/read-key.ts'
import type { Target } from '../publish/safe-fetch.ts'
import { verifySite } from '../publish/verify/verify-site.ts'
import { atDestination, type DestinationOptions } from './at-destination.ts'
import type { Terminal } from './terminal.ts'
import { verifyAnswer } from './verify-answer.ts'

export interface VerifyOptions extends DestinationOptions {
  /** The file of the key that must have signed the release. */
  readonly publicKey?: string
  readonly tenant?: readonly string[]
  readonly sample?: number
  /** Where all connections with TLS go, and all without. */
  readonly connect?: Target
  readonly connectHttp?: Target
  /** A file with certificates that are trusted too. */
  readonly ca?: string
  readonly allowPrivate: boolean
  /** Whether every file is fetched in Brotli, in gzip and as it is. */
  readonly allEncodings: boolean
  /** Whether sites are fetched without TLS. */
  readonly http: boolean
}

/** No answer may take longer, in milliseconds. */
const LONGEST = 15_000

/** No page or PDF has so many bytes. */
const LARGEST = 50_000_000

/**
 * Compares a destination with its own hashes, and the sites of its tenants with the live release. Gives
 * the exit code: 1 where anything is not as it was published.
 */
export function verify(
  root: string,
  destination: string,
  options: VerifyOptions,
  terminal: Terminal
): Promise<number> {
  return atDestination(destination, options, terminal, async (target, progress) => {
    const { found, report } = collectDiagnostics()
    const { publicKey, ca, connect, connectHttp } = options
    const key = publicKey === undefined ? undefined : readCheckingKey(root, publicKey, report)
    const trust = ca === undefined ? undefined : readAuthority(root, ca, report)
    if (hasErrors(found)) return found
    const result = await verifySite(target, {
      key,
      only: options.tenant,
      sample: options.sample,
      fetch: {
        allowPrivate: options.allowPrivate,
        connect: { ...(connect && { https: connect }), ...(connectHttp && { http: connectHttp }) },
        ...(trust && { trust }),
        milliseconds: LONGEST,
        bytes: LARGEST
      },
      isPlain: options.http,
      allForms: options.allEncodings,
      concurrency: options.concurrency,
      tell: (done, of) => progress.at('compare', done, of)
    })
    for (const problem of result.problems) report(wholeFile(target.store.name), problem)
    return { ...verifyAnswer(target.store.name, result), problems: found }
  })
}
