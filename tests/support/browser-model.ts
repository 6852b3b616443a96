/** A cookie as a server sends it, with every attribute said. */
export interface SentCookie {
  readonly name: string
  readonly valueBytes: number
  readonly secure: boolean
  readonly httpOnly: boolean
  readonly path: string
  readonly domain: string | undefined
  readonly sameSite: 'strict' | 'lax' | 'none'
  readonly partitioned: boolean
}

/**
 * Whether a browser stores a cookie that comes over https: the storage model of RFC 6265bis, section
 * 5.7, with the size of 5.6, step 5, the prefixes of layered-cookies, and Partitioned as in CHIPS. It
 * is written from these texts and shares nothing with the rules that it judges.
 */
export function isStored(cookie: SentCookie): boolean {
  const { name, valueBytes, secure, httpOnly, path, domain, sameSite, partitioned } = cookie
  const isHostOnly = domain === undefined && path === '/'
  if (Buffer.byteLength(name) + valueBytes > 4096) return false
  if (sameSite === 'none' && !secure) return false
  if (partitioned && !secure) return false
  const lower = name.toLowerCase()
  if (lower.startsWith('__secure-')) return secure
  if (lower.startsWith('__host-http-')) return secure && isHostOnly && httpOnly
  if (lower.startsWith('__http-')) return secure && httpOnly
  if (lower.startsWith('__host-')) return secure && isHostOnly
  return true
}
