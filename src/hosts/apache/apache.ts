import type { HostConfiguration, HostOptions, HostTarget } from '../host-target.ts'
import type { HostedSite } from '../hosted-site.ts'
import { languageSets } from '../language-sets.ts'
import { type Mounts, mountsOf } from '../mounts.ts'
import { unsafeHeaders } from '../safe-headers.ts'
import { WORDS } from '../words.ts'
import { headerLines } from './apache-headers.ts'
import { fileRules, languageRules, NOBODY, placeRules, refusals } from './rewrite-rules.ts'

/** Apache 2.4. https://httpd.apache.org/docs/2.4/ */
export const APACHE: HostTarget = { name: 'apache', make }

const MODULES = ['mpm_event', 'authz_core', 'mime', 'headers', 'rewrite']
const TLS_MODULES = ['socache_shmcb', 'ssl', 'http2']

function make(site: HostedSite, options: HostOptions): HostConfiguration {
  const mounts = mountsOf(site)
  const { out, tls, languages } = options
  const maps = [
    { path: 'hosts.txt', content: hostRows(mounts) },
    ...(languages ? languageFiles(site) : []),
    ...(mounts.sharedAt.length === 0
      ? []
      : [{ path: 'shared.txt', content: mounts.sharedAt.map((at) => `${at} 1\n`).join('') }])
  ]
  return {
    files: [
      { path: 'httpd.conf', content: mainFile(options) },
      { path: 'policy-pages.conf', content: siteFile(site, mounts, options) },
      { path: '404.txt', content: `${WORDS[404]}\n` },
      { path: '405.txt', content: `${WORDS[405]}\n` },
      ...maps
    ],
    next: [
      ...maps.map(({ path }) => {
        const name = path.replace(/\.txt$/, '')
        return `httxt2dbm -f SDBM -i ${out}/${path} -o ${out}/${name}`
      }),
      `apache2 -t -f ${out}/httpd.conf`
    ].join(' && '),
    problems: [
      ...unsafeHeaders(site),
      ...(options.place.kind === 'folder'
        ? []
        : [{ code: 'host-needs-folder', target: 'Apache' } as const]),
      ...(tls !== undefined && `${tls.certificate}${tls.key}`.includes('{host}')
        ? [{ code: 'host-certificate-for-each', target: 'Apache' } as const]
        : [])
    ]
  }
}

/** Every host, and every address of a tenant under a path. */
function hostRows({ hosts, deeper }: Mounts): string {
  const top = hosts.map(([host, tenant]) => `${host} ${tenant?.id ?? NOBODY}\n`)
  const under = deeper.flatMap(({ tenants }) =>
    tenants.map(({ host, base, id }) => `${host}${base} ${id}\n`)
  )
  return [...top, ...under].join('')
}

/** Tenants that have not the usual languages and policy. A map with no row is no file for Apache. */
function languageFiles({ tenants }: HostedSite) {
  const { others, otherPolicies } = languageSets(tenants)
  const rows = (list: readonly (readonly [string, string])[]) =>
    [[NOBODY, '-'] as const, ...list].map(([id, value]) => `${id} ${value || '-'}\n`).join('')
  return [
    { path: 'languages.txt', content: rows(others) },
    { path: 'policies.txt', content: rows(otherPolicies) }
  ]
}

function mainFile({ out, tls, listen, httpPort, httpsPort }: HostOptions): string {
  const modules = [...MODULES, ...(tls === undefined ? [] : TLS_MODULES)]
  const ports = tls === undefined ? [httpPort] : [httpPort, httpsPort]
  return `# Written by "policy-pages hosts apache". Check it:  apache2 -t -f <this file>
# In a configuration of your own, load these modules, listen, and write  Include ${out}/policy-pages.conf
ServerRoot "${out}"
${modules.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join('\n')}
${listen.flatMap((address) => ports.map((port) => `Listen ${address}:${port}`)).join('\n')}
TypesConfig /dev/null
User www-data
Group www-data
PidFile /var/run/policy-pages-apache.pid
ErrorLog /var/log/apache2/policy-pages.log
ServerName unknown.invalid
Include policy-pages.conf
`
}

function siteFile(site: HostedSite, mounts: Mounts, options: HostOptions): string {
  const { tls, httpPort, httpsPort } = options
  const port = httpsPort === 443 ? '' : `:${httpsPort}`
  const maps = ['hosts', ...(options.languages ? ['languages', 'policies'] : [])]
  if (mounts.sharedAt.length > 0) maps.push('shared')
  const mapLines = maps.map((name) => `RewriteMap ${name} "dbm=sdbm:${options.out}/${name}"`)
  const head = [
    '# Where it writes whole addresses, they are https: whoever speaks it.',
    'ServerName https://unknown.invalid',
    'UseCanonicalName Off',
    'TraceEnable Off',
    'ServerSignature Off',
    ...headerLines(site, options.languages),
    ...Object.entries(WORDS).map(([status, words]) => `ErrorDocument ${status} "${words}"`),
    'RewriteEngine On',
    ...mapLines
  ]
  const pages = [
    ...head,
    'ErrorDocument 404 /404.html',
    '# Apache adds an empty "Allow" to words of its own.',
    'ErrorDocument 405 /405.txt',
    ...(tls === undefined ? [] : tlsLines(tls)),
    ...typeLines(site),
    ...placeRules(mounts),
    ...refusals(options),
    ...(options.languages ? languageRules(site) : []),
    ...fileRules(site, mounts, options)
  ]
  const lead = [
    ...head,
    ...placeRules(mounts),
    'RewriteCond %{ENV:TOP} =""\nRewriteRule ^ - [R=421,L]',
    `RewriteRule ^ https://%{SERVER_NAME}${port}%{REQUEST_URI} [R=301,L,NE]`
  ]
  return [
    '# Written by "policy-pages hosts apache". Written anew, not edited.',
    'ServerTokens Prod',
    ...directories(options),
    ...(tls === undefined
      ? [virtualHost(httpPort, pages)]
      : [virtualHost(httpPort, lead), virtualHost(httpsPort, pages)]),
    ''
  ].join('\n')
}

function virtualHost(port: number, lines: readonly string[]): string {
  const inner = lines.join('\n').replaceAll(/^(?=.)/gm, '  ')
  return `<VirtualHost *:${port}>\n${inner}\n</VirtualHost>`
}

function directories({ place, out }: HostOptions): string[] {
  if (place.kind !== 'folder') return []
  const open = [...new Set([place.shared, place.pages])]
  return [
    '<Directory />\n  AllowOverride None\n  Require all denied\n</Directory>',
    ...open.map(
      (folder) =>
        `<Directory "${folder}">\n  Options FollowSymLinks\n  AllowOverride None\n  Require all granted\n</Directory>`
    ),
    `<Directory "${out}">\n  <FilesMatch "^40[45]\\.txt$">\n    Require all granted\n  </FilesMatch>\n</Directory>`
  ]
}

function tlsLines({ certificate, key }: NonNullable<HostOptions['tls']>): string[] {
  return [
    'SSLEngine On',
    `SSLCertificateFile "${certificate}"`,
    `SSLCertificateKeyFile "${key}"`,
    'SSLProtocol -all +TLSv1.2 +TLSv1.3',
    'Protocols h2 http/1.1'
  ]
}

function typeLines({ endings }: HostedSite): string[] {
  return [
    'FileETag MTime Size',
    ...endings.map(({ ending, contentType }) => `AddType "${contentType}" .${ending}`),
    'RemoveLanguage .br',
    'AddEncoding br .br',
    'AddEncoding gzip .gz'
  ]
}
