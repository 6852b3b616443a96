import type { Problem } from '../../diagnostics/problem.ts'
import type { HostConfiguration, HostOptions, HostTarget } from '../host-target.ts'
import type { HostedSite } from '../hosted-site.ts'
import { unsafeHeaders } from '../safe-headers.ts'
import { WORDS } from '../words.ts'
import { homeRows, languageLines } from './haproxy-languages.ts'

/** HAProxy 2.6 or newer, in front of something that serves files. https://docs.haproxy.org */
export const HAPROXY: HostTarget = { name: 'haproxy', make }

function make(site: HostedSite, options: HostOptions): HostConfiguration {
  const { out, languages } = options
  const problems = problemsOf(site, options)
  if (problems.length > 0) return { files: [], next: '', problems }
  const hosts = [...new Set(site.tenants.map(({ host }) => host))].toSorted()
  return {
    files: [
      { path: 'haproxy.cfg', content: configuration(site, options) },
      { path: 'hosts.map', content: hosts.map((host) => `${host} known\n`).join('') },
      ...(languages ? [{ path: 'homes.map', content: homeRows(site) }] : [])
    ],
    next: `haproxy -c -f ${out}/haproxy.cfg`,
    problems
  }
}

function configuration(site: HostedSite, options: HostOptions): string {
  const { out, tls, httpPort, httpsPort, listen, origin = '', languages } = options
  const port = httpsPort === 443 ? '' : `:${httpsPort}`
  const isPlain =
    tls === undefined
      ? "{ req.fhdr(x-forwarded-proto) -m reg -i '^\\s*http\\s*(?:,|$)' }"
      : '!{ ssl_fc }'
  return [
    '# Written by "policy-pages hosts haproxy". Check it:  haproxy -c -f <this file>',
    section('global', ['ssl-default-bind-options ssl-min-ver TLSv1.2']),
    section('defaults', [
      'mode http',
      'timeout http-request 10s',
      'timeout http-keep-alive 15s',
      'timeout connect 5s',
      'timeout client 60s',
      'timeout server 60s'
    ]),
    section('frontend policy_pages', [
      ...listen.map((address) => `bind ${address.replaceAll(/[[\]]/g, '')}:${httpPort}`),
      ...(tls === undefined
        ? []
        : listen.map(
            (address) =>
              `bind ${address.replaceAll(/[[\]]/g, '')}:${httpsPort} ssl crt ${tls.certificate} alpn h2,http/1.1`
          )),
      ...ownHeaders(site),
      'http-request set-var(txn.host) req.hdr(host),host_only,lower',
      `http-request set-var(txn.known) var(txn.host),map(${out}/hosts.map)`,
      `http-request return status 421 ${words(421)} if !{ var(txn.known) -m found }`,
      '# Whoever speaks https in front of this says so.',
      `http-request redirect code 301 location https://%[var(txn.host)]${port}%[pathq] if ${isPlain}`,
      `http-request return status 405 ${words(405)} hdr Allow "GET, HEAD" if !METH_GET`,
      ...(languages ? languageLines(site, out) : []),
      'http-request set-header X-Forwarded-Proto https',
      'default_backend front'
    ]),
    section('backend front', [`server front ${serverOf(origin)}`])
  ].join('\n')
}

/** The headers of a page, for what HAProxy says itself; all other answers have theirs. */
function ownHeaders({ headers }: HostedSite): string[] {
  return [
    '# What it says itself has the headers of a page.',
    'http-response set-var(txn.is_passed_on) bool(true)',
    ...Object.entries(headers.page ?? {}).map(
      ([name, value]) =>
        `http-after-response set-header ${name} "${value}" if !{ var(txn.is_passed_on) -m bool }`
    )
  ]
}

function words(status: number): string {
  return `content-type "text/plain; charset=utf-8" string "${WORDS[status]}"`
}

function serverOf(origin: string): string {
  const { protocol, hostname, port } = new URL(origin)
  const isTls = protocol === 'https:'
  const address = `${hostname}:${port || (isTls ? '443' : '80')}`
  return isTls ? `${address} ssl verify required ca-file @system-ca sni req.hdr(host)` : address
}

function section(head: string, lines: readonly string[]): string {
  return `${head}\n${lines.map((line) => `  ${line}\n`).join('')}`
}

function problemsOf(site: HostedSite, { tls, origin }: HostOptions): Problem[] {
  const problems: Problem[] = [...unsafeHeaders(site)]
  if (origin === undefined) problems.push({ code: 'host-without-origin', target: 'HAProxy' })
  if (tls !== undefined && `${tls.certificate}${tls.key}`.includes('{host}'))
    problems.push({ code: 'host-certificate-for-each', target: 'HAProxy' })
  else if (tls !== undefined && tls.key !== `${tls.certificate}.key`)
    problems.push({ code: 'host-key-beside', certificate: tls.certificate })
  return problems
}
