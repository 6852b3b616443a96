import { codeOf } from '../../project/system-error.ts'

/** What can be told from whatever the SDK throws. Its messages may hold anything, and are not read. */
export interface S3Error {
  /** The code of the service, such as `NoSuchKey`; the name of an error of the SDK. */
  readonly name: string
  /** The status of the answer; nothing where there was none. */
  readonly status: number | undefined
  /** The code of the operating system or of TLS. */
  readonly code: string | undefined
  /** The region that a service of AWS points to. */
  readonly region: string | undefined
}

/** Reads what was thrown. What comes from neither the SDK nor the network is thrown again: a bug. */
export function s3ErrorOf(thrown: unknown): S3Error {
  if (!(thrown instanceof Error)) throw thrown
  const code = codeOf(thrown)
  const isBug = thrown instanceof TypeError || thrown instanceof ReferenceError
  if (isBug && code === undefined && !('$response' in thrown)) throw thrown
  const { $metadata, $response } = thrown as Error & {
    readonly $metadata?: { readonly httpStatusCode?: number }
    readonly $response?: {
      readonly statusCode?: number
      readonly headers?: Readonly<Record<string, string>>
    }
  }
  return {
    name: /^[A-Za-z0-9.]{1,60}$/.test(thrown.name) ? thrown.name : 'Error',
    status: $metadata?.httpStatusCode ?? $response?.statusCode,
    code,
    region: $response?.headers?.['x-amz-bucket-region']
  }
}

const PASSING_NAMES = new Set([
  'OperationAborted',
  'RequestTimeTooSkewed',
  'RequestTimeout',
  'SlowDown',
  'TimeoutError'
])

const PASSING_STATUS = new Set([408, 425, 429, 500, 502, 503, 504])

const PASSING_CODES =
  /^(?:ECONNREFUSED|ECONNRESET|ECONNABORTED|EPIPE|ETIMEDOUT|EHOSTUNREACH|EHOSTDOWN|ENETUNREACH|ENETDOWN|ENOTFOUND|EAI_AGAIN|ERR_STREAM_PREMATURE_CLOSE|UND_ERR_\w+)$/

/** Whether the same request may succeed a little later. A clock is set right by the SDK in between. */
export function isPassing(thrown: unknown): boolean {
  const { name, status, code } = s3ErrorOf(thrown)
  return (
    PASSING_NAMES.has(name) ||
    (status !== undefined && PASSING_STATUS.has(status)) ||
    (code !== undefined && PASSING_CODES.test(code))
  )
}
