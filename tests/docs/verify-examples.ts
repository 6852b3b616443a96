import type { Problem } from '../../src/diagnostics/problem.ts'

const PAGE = 'https://acme.example.com/en/cookies/'
const ONE = { places: [PAGE], count: 1 }
const TENANTS = { places: ['acme', 'beta', 'gamma'], count: 12 }

/** What verify finds, and what is wrong with the files that it is given. */
export const VERIFY_EXAMPLES: readonly Problem[] = [
  { code: 'authority-unusable', reason: 'it holds no certificate in the form PEM' },
  { code: 'listing-damaged', number: 42, places: ['acme'], count: 1 },
  { code: 'listing-missing', number: 42, places: ['acme'], count: 1 },
  { code: 'live-content', live: 42, ...ONE },
  { code: 'live-cookie', ...ONE },
  { code: 'live-header', name: 'X-Frame-Options', sent: 'SAMEORIGIN', wanted: 'DENY', ...ONE },
  {
    code: 'live-insecure',
    how: 'the status is 200',
    places: ['http://acme.example.com/'],
    count: 1
  },
  { code: 'live-mixed', other: 41, live: 42, places: ['acme'], count: 1 },
  { code: 'live-older', shown: 41, live: 42, ...TENANTS },
  { code: 'live-redirect', status: 302, places: [`${PAGE} (to https://example.org/)`], count: 1 },
  { code: 'live-status', status: 403, wanted: 200, ...ONE },
  { code: 'live-unreachable', reason: 'the certificate has expired', ...ONE },
  { code: 'release-other-key', number: 42, key: '9f'.repeat(32), wanted: '3c'.repeat(32) },
  { code: 'release-pointer', number: 42, shown: 41 },
  { code: 'release-signature-wrong', number: 42 },
  { code: 'release-unsigned', number: 42 },
  { code: 'release-without-tenant', id: 'acmee', number: 42 }
]
