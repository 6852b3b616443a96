import type { FetchOptions } from '../safe-fetch.ts'
import type { VerifyRequest } from './verify-request.ts'

/** The same address without TLS; as it is where it is no address. */
export function plainAddress(base: string): string {
  return base.replace(/^https:/, 'http:')
}

/**
 * The address without TLS that must lead to the one with it. Nothing where nobody knows on which port
 * that listens: the address has a port of its own, or connections go elsewhere, and only those with TLS.
 */
export function insecureAddress(
  base: string,
  request: Pick<VerifyRequest, 'isPlain' | 'fetch'>
): string | undefined {
  if (!looksAtRedirects(request) || !URL.canParse(base) || new URL(base).port !== '')
    return undefined
  return plainAddress(base)
}

/** Whether it is looked at that http leads to https, where addresses have no port of their own. */
export function looksAtRedirects({
  isPlain,
  fetch: { connect = {} }
}: Pick<VerifyRequest, 'isPlain' | 'fetch'>): boolean {
  return !isPlain && (connect.http !== undefined || connect.https === undefined)
}

/** Where that address may lead: to the base, also on the port to which connections with TLS go. */
export function secureAddresses(
  base: string,
  { connect }: Pick<FetchOptions, 'connect'>
): readonly string[] {
  if (connect?.https === undefined || !URL.canParse(base)) return [base]
  const there = new URL(base)
  there.port = String(connect.https.port)
  return [base, there.href]
}
