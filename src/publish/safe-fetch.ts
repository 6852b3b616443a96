import {
  type IncomingHttpHeaders,
  type IncomingMessage,
  Agent as PlainAgent,
  request
} from 'node:http'
import { Agent as SecureAgent, request as secureRequest } from 'node:https'
import { createSecureContext, rootCertificates, type SecureContext } from 'node:tls'
import { FetchFault, fetchReason } from './fetch-reasons.ts'
import { readBody } from './read-body.ts'
import { type Resolve, refusedHost, safeLookup } from './safe-lookup.ts'

/** A place to which connections go, whatever the name in the address. */
export interface Target {
  readonly host: string
  readonly port: number
}

export interface FetchOptions {
  /** Whether addresses may be private, such as that of this machine. */
  readonly allowPrivate: boolean
  /** Where all connections for https go, and all for http. */
  readonly connect?: { readonly https?: Target; readonly http?: Target }
  /** Whose certificates are trusted; those of the system when absent. */
  readonly trust?: SecureContext
  /** How long one answer may take. */
  readonly milliseconds: number
  /** How long one answer may be. */
  readonly bytes: number
  readonly resolve?: Resolve
}

/** What came back, with the content unpacked. A redirect is an answer like others: it is not followed. */
export interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

/** Why there is no answer that could be used. */
export interface NoAnswer {
  /** Words that end a sentence. */
  readonly reason: string
  /** Whether something answered. */
  readonly isAnswered: boolean
}

export type Fetched = Answer | NoAnswer

/** Fetches addresses over connections that are kept until `close`. */
export interface Fetcher {
  /** Fetches an address in one of the forms that are accepted. */
  get(address: string, accepted?: string): Promise<Fetched>
  close(): void
}

/** What browsers accept, as far as it can be read here. */
export const BROWSERS = 'br, gzip'

const NO_ADDRESS = 'only addresses with http or https, and without a password, are fetched'

const HEADERS = { 'user-agent': 'policy-pages verify', accept: '*/*' }

/**
 * A fetcher that connects to public addresses only, unless told otherwise. Whether an address is one is
 * decided when its connection is made. It has a limit of time and size, and follows no redirect.
 */
export function safeFetcher(options: FetchOptions): Fetcher {
  const lookup = options.allowPrivate ? {} : { lookup: safeLookup(options.resolve) }
  const trust = options.trust === undefined ? {} : { secureContext: options.trust }
  const plain = new PlainAgent({ keepAlive: true, ...lookup })
  const secure = new SecureAgent({ keepAlive: true, ...lookup, ...trust })

  async function once(url: URL, accepted: string, signal: AbortSignal): Promise<Answer> {
    const isSecure = url.protocol === 'https:'
    const target = options.connect?.[isSecure ? 'https' : 'http']
    const host = target?.host ?? url.hostname.replace(/^\[|\]$/g, '')
    const refused = options.allowPrivate ? undefined : refusedHost(host)
    if (refused !== undefined) throw refused
    const sent = (isSecure ? secureRequest : request)({
      host,
      port: target?.port ?? (url.port || (isSecure ? 443 : 80)),
      path: url.pathname + url.search,
      // The certificate is asked for by this name too, wherever the connection goes.
      headers: { host: url.host, 'accept-encoding': accepted, ...HEADERS },
      agent: isSecure ? secure : plain,
      signal
    })
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      sent.on('response', resolve)
      sent.on('error', (error) => reject(Object.assign(error, { isStale: sent.reusedSocket })))
      sent.end()
    })
    const body = await readBody(answer, options.bytes)
    return { status: answer.statusCode ?? 0, headers: answer.headers, body }
  }

  return {
    async get(address, accepted = BROWSERS) {
      const url = URL.canParse(address) ? new URL(address) : undefined
      if (url === undefined || !/^https?:$/.test(url.protocol) || url.username || url.password)
        return { reason: NO_ADDRESS, isAnswered: false }
      const signal = AbortSignal.timeout(options.milliseconds)
      try {
        return await once(url, accepted, signal).catch((error) => {
          // A server may end a connection that was kept just when it is used again.
          if (error.isStale === true && !signal.aborted) return once(url, accepted, signal)
          throw error
        })
      } catch (error) {
        const isAnswered = error instanceof FetchFault
        const isLate = signal.aborted && !isAnswered
        const late = `no answer within ${options.milliseconds / 1000} seconds`
        return { reason: isLate ? late : fetchReason(error), isAnswered }
      }
    },
    close() {
      plain.destroy()
      secure.destroy()
    }
  }
}

/** Trusts these certificates, in PEM, and all that are trusted anyway. It is made once for many connections. */
export function trustIn(certificates: string): SecureContext {
  return createSecureContext({ ca: [...rootCertificates, certificates] })
}
