import type { Problem } from '../../diagnostics/problem.ts'
import { type S3Error, s3ErrorOf } from './s3-errors.ts'

/** What was being done, for the sentence that says that it failed. */
export interface Asked {
  readonly store: string
  readonly host: string
  /** In words that follow "was asked to". */
  readonly action: string
}

/** Why the network gave up, by the system's code. */
const UNREACHABLE: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing accepts connections there',
  ECONNRESET: 'the connection was broken off',
  ECONNABORTED: 'the connection was broken off',
  EPIPE: 'the connection was broken off',
  ERR_STREAM_PREMATURE_CLOSE: 'the connection was broken off',
  EHOSTUNREACH: 'there is no way to this address',
  EHOSTDOWN: 'this machine is down',
  ENETUNREACH: 'there is no way to this network',
  ENETDOWN: 'the network is down',
  ENOTFOUND: 'this name has no address',
  EAI_AGAIN: 'the name could not be looked up',
  EACCES: 'this machine does not let the program connect',
  EPERM: 'this machine does not let the program connect'
}

/** What is wrong with a certificate, by the codes of Node.js and OpenSSL. */
const UNSAFE: Readonly<Record<string, string>> = {
  CERT_HAS_EXPIRED: 'its certificate has expired',
  CERT_NOT_YET_VALID: 'its certificate is not valid yet',
  CERT_REVOKED: 'its certificate was revoked',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is signed by itself',
  SELF_SIGNED_CERT_IN_CHAIN: 'its certificate comes from an unknown authority',
  UNABLE_TO_GET_ISSUER_CERT: 'its certificate comes from an unknown authority',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'its certificate comes from an unknown authority',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its certificate comes from an unknown authority',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another name',
  EPROTO: 'it does not speak TLS as this program does'
}

const CREDENTIALS_REFUSED = new Set([
  'AuthFailure',
  'ExpiredToken',
  'ExpiredTokenException',
  'InvalidAccessKeyId',
  'InvalidClientTokenId',
  'InvalidSecurity',
  'InvalidToken',
  'SignatureDoesNotMatch',
  'TokenRefreshRequired',
  'UnrecognizedClientException'
])

const OTHER_REGION = new Set([
  'AuthorizationHeaderMalformed',
  'IllegalLocationConstraintException',
  'PermanentRedirect',
  'TemporaryRedirect'
])

/** The problem behind whatever the SDK has thrown, at the end of all attempts. */
export function problemOf(thrown: unknown, { store, host, action }: Asked): Problem {
  const error = s3ErrorOf(thrown)
  const { name, status, code = '' } = error
  const asked = { store, host, action, answer: answerOf(error) }
  if (/^(?:CredentialsProvider|TokenProvider)Error$/.test(name))
    return { code: 'store-credentials-missing', store }
  if (name === 'RequestTimeTooSkewed') return { code: 'store-clock', store, host }
  if (CREDENTIALS_REFUSED.has(name)) return { code: 'store-credentials-refused', ...asked }
  if (code === 'ERR_INVALID_CHAR')
    return {
      code: 'store-credentials-refused',
      ...asked,
      answer: 'they hold a line break or the like'
    }
  if (name === 'NoSuchBucket') return { code: 'store-bucket-missing', store, host }
  if (OTHER_REGION.has(name) || status === 301 || status === 307)
    return { code: 'store-other-region', store, region: error.region }
  if (status === 401 || status === 403) return { code: 'store-access-denied', store, host, action }
  // Before the name: the SDK calls a connection that was broken off a time-out, too.
  if (UNREACHABLE[code] !== undefined)
    return { code: 'store-unreachable', store, host, reason: UNREACHABLE[code] }
  if (name === 'TimeoutError' || code === 'ETIMEDOUT' || status === 408)
    return { code: 'store-timeout', store, host, action }
  const unsafe = UNSAFE[code] ?? (/^ERR_(?:SSL|TLS)_/.test(code) ? UNSAFE.EPROTO : undefined)
  if (unsafe !== undefined) return { code: 'store-unsafe-connection', store, host, reason: unsafe }
  if (status === 411 || status === 501) return { code: 'store-unsupported', ...asked }
  if (status !== undefined && (status >= 500 || status === 429))
    return { code: 'store-failing', ...asked }
  return { code: 'store-answer', ...asked }
}

/** Such as `503 SlowDown`. */
function answerOf({ name, status }: S3Error): string {
  return status === undefined ? name : `${status} ${name}`
}
