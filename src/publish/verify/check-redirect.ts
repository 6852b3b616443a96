import type { Fetched } from '../safe-fetch.ts'
import type { PlacedFault } from './compare-answer.ts'

/** Statuses that lead on. Others with a location, such as 300 and 304, do not. */
const LEADING = [301, 302, 303, 307, 308]

/**
 * Whether a request without TLS is sent on to one of the addresses with it; the fault where it is not.
 */
export function redirectFault(
  address: string,
  wanted: readonly string[],
  fetched: Fetched
): readonly PlacedFault[] {
  if ('reason' in fetched) return [{ address, fault: { is: 'insecure', how: fetched.reason } }]
  const { status, headers } = fetched
  const to = headers.location
  if (!LEADING.includes(status) || to === undefined)
    return [{ address, fault: { is: 'insecure', how: `the status is ${status}` } }]
  const target = URL.canParse(to, address) ? new URL(to, address).href : to
  return wanted.includes(target)
    ? []
    : [{ address, fault: { is: 'insecure', how: 'it leads elsewhere', to: target } }]
}
