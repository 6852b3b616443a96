import type { Problem } from '../../src/diagnostics/problem.ts'

const STORE = 's3://policies/live'
const AT = { store: STORE, host: 's3.example.com' }

/** What stores say, which no file of a project causes. */
export const STORE_EXAMPLES: readonly Problem[] = [
  { code: 'store-access-denied', ...AT, action: 'write current.json' },
  { code: 'store-answer', ...AT, action: 'list objects', answer: '404 NotFound' },
  { code: 'store-bucket-missing', ...AT },
  { code: 'store-bucket-name', least: 3, most: 63 },
  { code: 'store-clock', ...AT },
  { code: 'store-conditions-ignored', ...AT },
  { code: 'store-conditions-missing', ...AT },
  { code: 'store-credentials-missing', store: STORE },
  { code: 'store-credentials-refused', ...AT, answer: '403 SignatureDoesNotMatch' },
  { code: 'store-endpoint-invalid' },
  { code: 'store-failing', ...AT, action: 'list objects', answer: '503 SlowDown' },
  { code: 'store-other-region', store: STORE, region: 'eu-west-3' },
  { code: 'store-timeout', ...AT, action: 'list objects' },
  { code: 'store-unreachable', ...AT, reason: 'this name has no address' },
  { code: 'store-unsafe-connection', ...AT, reason: 'its certificate has expired' },
  { code: 'store-unsupported', ...AT, action: 'write current.json', answer: '501 NotImplemented' }
]
