import { codeOf } from '../project/system-error.ts'
import { RefusedAddress } from './safe-lookup.ts'

/** What the codes of a connection mean to a person. */
const REASONS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens there',
  ECONNRESET: 'the connection was cut off',
  EPIPE: 'the connection was cut off',
  ETIMEDOUT: 'nothing answers',
  EHOSTUNREACH: 'no way leads to the address',
  ENETUNREACH: 'no way leads to the network',
  ENOTFOUND: 'the name has no address',
  EAI_AGAIN: 'the name cannot be looked up now',
  EPROTO: 'what answers does not speak TLS',
  ERR_SSL_WRONG_VERSION_NUMBER: 'what answers does not speak TLS',
  ERR_SSL_TLSV1_ALERT_INTERNAL_ERROR: 'the server has no certificate for the name',
  ERR_SSL_TLSV1_UNRECOGNIZED_NAME: 'the server has no certificate for the name',
  ERR_TLS_CERT_ALTNAME_INVALID: 'the certificate is for other names',
  CERT_HAS_EXPIRED: 'the certificate has expired',
  CERT_NOT_YET_VALID: 'the certificate is not valid yet',
  CERT_REVOKED: 'the certificate was revoked',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'the certificate is signed by itself',
  SELF_SIGNED_CERT_IN_CHAIN: 'nobody known has signed the certificate',
  UNABLE_TO_GET_ISSUER_CERT: 'nobody known has signed the certificate',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'nobody known has signed the certificate',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'the server does not send the whole chain of its certificate',
  HPE_HEADER_OVERFLOW: 'the headers are longer than is allowed'
}

/** Why nothing was fetched, as words that end a sentence. What is no fault of a connection is thrown. */
export function fetchReason(error: unknown): string {
  if (error instanceof FetchFault) return error.message
  if (error instanceof RefusedAddress)
    return `${error.message}; --allow-private would connect to it`
  const code = codeOf(error)
  if (code === undefined) throw error
  return REASONS[code] ?? (code.startsWith('HPE_') ? 'what answers does not speak HTTP' : code)
}

/** A fault that this program found in an answer. */
export class FetchFault extends Error {}
