import { collectDiagnostics, hasErrors } from '../diagnostics/diagnostic.ts'
import { wholeFile } from '../diagnostics/place.ts'
import { openDestination } from '../publish/open-destination.ts'
import { readAuthority } from '../publish/read-authority.ts'
import { readCheckingKey } from '../publish/read-key.ts'
import type { Target } from '../publish/safe-fetch.ts'
import { StoreFailure } from '../publish/store-failure.ts'
import { verifySite } from '../publish/verify/verify-site.ts'
import { diagnosticsText, type Terminal } from './terminal.ts'
import { verifyJson, verifyText } from './verify-report.ts'

export interface VerifyOptions {
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
  readonly concurrency: number
  /** Whether sites are fetched without TLS. */
  readonly http: boolean
  readonly json: boolean
}

/** No answer may take longer, in milliseconds. */
const LONGEST = 15_000

/** No page or PDF has so many bytes. */
const LARGEST = 50_000_000

/**
 * Compares a destination with its own hashes, and the sites of its tenants with the live release. Gives
 * the exit code: 1 where anything is not as it was published.
 */
export async function verify(
  root: string,
  destination: string,
  options: VerifyOptions,
  terminal: Terminal
): Promise<number> {
  const { found, report } = collectDiagnostics()
  const { publicKey, ca, connect, connectHttp } = options
  const key = publicKey === undefined ? undefined : readCheckingKey(root, publicKey, report)
  const trust = ca === undefined ? undefined : readAuthority(root, ca, report)
  const problems = () => diagnosticsText(found, 'text', terminal.isErrTerminal)
  if (hasErrors(found)) {
    terminal.err(problems())
    return 1
  }
  try {
    const opened = await openDestination(destination, options)
    const result = await verifySite(opened, {
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
      concurrency: options.concurrency,
      tell: () => {}
    })
    await opened.store.close()
    for (const problem of result.problems) report(wholeFile(opened.store.name), problem)
    if (options.json) terminal.out(verifyJson(opened.store, result, found))
    else {
      terminal.out(verifyText(opened.store, result))
      terminal.err(problems())
    }
  } catch (error) {
    if (!(error instanceof StoreFailure)) throw error
    report(wholeFile('destination'), error.problem)
    terminal.err(problems())
  }
  return hasErrors(found) ? 1 : 0
}
