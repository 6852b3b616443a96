import type { Problem } from '../../src/diagnostics/problem.ts'

/** What stands in the way of a configuration of a web front. */
export const HOST_EXAMPLES: readonly Problem[] = [
  { code: 'host-address', id: 'acme', address: 'https://policies.example.org/cafe%CC%81/' },
  { code: 'host-certificate-for-each', target: 'Caddy' },
  { code: 'host-ending', path: 'acme/notes.txt', ending: 'txt' },
  { code: 'host-half-certificate' },
  { code: 'host-header', name: 'X-Example', value: 'a"b' },
  { code: 'host-key-beside', certificate: '/etc/tls/all.pem' },
  { code: 'host-listen', address: 'localhost' },
  { code: 'host-needs-folder', target: 'Caddy' },
  { code: 'host-not-written', folder: '/etc/policy-pages', reason: 'no permission' },
  { code: 'host-option', option: '--certificate', value: '/etc/my keys/all.pem' },
  { code: 'host-origin', origin: 'localhost:8080' },
  { code: 'host-path', path: 'acme/my notes.txt' },
  {
    code: 'host-same-address',
    id: 'beta',
    other: 'acme',
    address: 'policies.example.org/acme/'
  },
  { code: 'host-store-origin' },
  { code: 'host-target-unknown', name: 'ngin', known: ['nginx'] },
  { code: 'host-without-main-page', id: 'acme', path: 'acme/index.html' },
  { code: 'host-without-origin', target: 'HAProxy' },
  { code: 'host-without-tls', target: 'Varnish' }
]
