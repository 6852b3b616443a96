import { type LookupAddress, lookup as systemLookup } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
import { specialMeaning } from './special-addresses.ts'

/** What finds all addresses of a name, as `dns.lookup` does. */
export type Resolve = (
  hostname: string,
  options: { readonly all: true },
  callback: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void
) => void

/** A connection that is not made, since it would lead to where no public site is. */
export class RefusedAddress extends Error {
  constructor(address: string, meaning: string) {
    super(`${address} belongs to ${meaning}`)
  }
}

/**
 * A lookup for sockets that refuses a name when any of its addresses is special. The addresses that
 * were looked at are those that are connected to, so a name that changes in between changes nothing.
 */
export function safeLookup(resolve: Resolve = systemLookup): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, [])
      const refused = refusedOf(addresses.map(({ address }) => address))
      if (refused !== undefined) return callback(refused, [])
      if (options.all) return callback(null, addresses)
      const [first] = addresses
      callback(null, first?.address ?? '', first?.family)
    })
  }
}

/** Refuses a host that is an address: for one, no lookup is made. */
export function refusedHost(hostname: string): RefusedAddress | undefined {
  const address = hostname.replace(/^\[|\]$/g, '')
  return isIP(address) === 0 ? undefined : refusedOf([address])
}

function refusedOf(addresses: readonly string[]): RefusedAddress | undefined {
  for (const address of addresses) {
    const meaning = specialMeaning(address)
    if (meaning !== undefined) return new RefusedAddress(address, meaning)
  }
  return undefined
}
