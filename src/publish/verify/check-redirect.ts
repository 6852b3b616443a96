import type { Fetched } from '../safe-fetch.ts'
import type { PlacedFault } from './compare-answer.ts'

/** Whether a request without TLS is sent on to the same address with it; the fault where it is not. */
export function redirectFault(
  address: string,
  base: string,
  fetched: Fetched
): readonly PlacedFault[] {
  const how = howAnswered(address, base, fetched)
  return how === undefined ? [] : [{ address, fault: { is: 'insecure', how } }]
}

function howAnswered(address: string, base: string, fetched: Fetched): string | undefined {
  if ('reason' in fetched) return fetched.reason
  const { status, headers } = fetched
  const to = headers.location
  if (![301, 302, 307, 308].includes(status) || to === undefined)
    return `it is answered with the status ${status}`
  const target = URL.canParse(to, address) ? new URL(to, address).href : to
  return target === base ? undefined : `it leads to ${target}`
}
