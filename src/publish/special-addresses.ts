import { BlockList, isIP } from 'node:net'

/**
 * Addresses at which no public site is: what IANA lists as special, and multicast. Ranges that are
 * listed as reachable for everybody count too where they lead to other addresses, such as NAT64.
 * https://www.iana.org/assignments/iana-ipv4-special-registry
 * https://www.iana.org/assignments/iana-ipv6-special-registry
 * https://www.iana.org/assignments/multicast-addresses
 */
const RANGES: readonly (readonly [range: string, meaning: string, source: string])[] = [
  ['0.0.0.0/8', 'the own network', 'RFC 791'],
  ['10.0.0.0/8', 'a private network', 'RFC 1918'],
  ['100.64.0.0/10', 'the network of a carrier', 'RFC 6598'],
  ['127.0.0.0/8', 'this machine itself', 'RFC 1122'],
  ['169.254.0.0/16', 'the own link, where clouds keep credentials', 'RFC 3927'],
  ['172.16.0.0/12', 'a private network', 'RFC 1918'],
  ['192.0.0.0/24', 'protocols of the IETF', 'RFC 6890'],
  ['192.0.2.0/24', 'documentation', 'RFC 5737'],
  ['192.88.99.0/24', 'relays of 6to4', 'RFC 7526'],
  ['192.168.0.0/16', 'a private network', 'RFC 1918'],
  ['198.18.0.0/15', 'benchmarks', 'RFC 2544'],
  ['198.51.100.0/24', 'documentation', 'RFC 5737'],
  ['203.0.113.0/24', 'documentation', 'RFC 5737'],
  ['224.0.0.0/4', 'multicast', 'RFC 5771'],
  ['240.0.0.0/4', 'reserved addresses', 'RFC 1112'],
  ['::/128', 'no address at all', 'RFC 4291'],
  ['::1/128', 'this machine itself', 'RFC 4291'],
  ['::ffff:0:0/96', 'an IPv4 address written as IPv6', 'RFC 4291'],
  ['::ffff:0:0:0/96', 'an IPv4 address translated to IPv6', 'RFC 2765'],
  ['::/96', 'an IPv4 address written as IPv6', 'RFC 4291'],
  ['64:ff9b::/96', 'NAT64, which leads to any IPv4 address', 'RFC 6052'],
  ['64:ff9b:1::/48', 'NAT64 of the own network', 'RFC 8215'],
  ['100::/64', 'addresses that discard', 'RFC 6666'],
  ['100:0:0:1::/64', 'an address for nobody', 'RFC 9780'],
  ['2001::/23', 'protocols of the IETF, such as Teredo', 'RFC 2928'],
  ['2001:db8::/32', 'documentation', 'RFC 3849'],
  ['2002::/16', '6to4, which leads to any IPv4 address', 'RFC 3056'],
  ['3fff::/20', 'documentation', 'RFC 9637'],
  ['5f00::/16', 'segment routing', 'RFC 9602'],
  ['fc00::/7', 'a private network', 'RFC 4193'],
  ['fe80::/10', 'the own link', 'RFC 4291'],
  ['fec0::/10', 'a private network', 'RFC 3879'],
  ['ff00::/8', 'multicast', 'RFC 4291']
]

/** All that is given out for use by everybody: https://www.iana.org/assignments/ipv6-address-space */
const GLOBAL_UNICAST = listOf('2000::/3')

const SPECIAL = RANGES.map(([range, meaning, source]) => ({
  meaning: `${meaning}, ${range} of ${source}`,
  list: listOf(range)
}))

/** What an address belongs to where no public site can be; nothing where one can. */
export function specialMeaning(address: string): string | undefined {
  const [plain = ''] = address.split('%')
  const version = isIP(plain)
  if (version === 0) return 'no address'
  const family = version === 6 ? 'ipv6' : 'ipv4'
  // A list also takes an IPv4 address that is written as IPv6 for what it means, so families are kept apart.
  const range = SPECIAL.find(({ list }) => list.family === family && list.check(plain))
  if (range !== undefined) return range.meaning
  if (family === 'ipv6' && !GLOBAL_UNICAST.check(plain)) return 'addresses that are not given out'
  return undefined
}

function listOf(range: string): { readonly family: string; check(address: string): boolean } {
  const [address = '', length] = range.split('/')
  const family = address.includes(':') ? 'ipv6' : 'ipv4'
  const list = new BlockList()
  list.addSubnet(address, Number(length), family)
  return { family, check: (tested) => list.check(tested, family) }
}
