import type { HostConfiguration, HostOptions, HostTarget } from '../host-target.ts'
import type { HostedSite } from '../hosted-site.ts'
import { type Mounts, mountsOf } from '../mounts.ts'
import { unsafeHeaders } from '../safe-headers.ts'
import { OTHER_WORDS, WORDS } from '../words.ts'
import { fileHeaders, pageHeaders, pageHeadersAgain } from './caddy-headers.ts'
import { languageLines } from './caddy-languages.ts'
import { mapFiles, placeLines } from './caddy-place.ts'
import { block, quoted } from './caddy-words.ts'

/** Caddy 2.6 or newer. https://caddyserver.com */
export const CADDY: HostTarget = { name: 'caddy', make }

const HEAD = `# Written by "policy-pages hosts caddy". Run it:  caddy run --config <this file>
# After it was written anew:  caddy reload --config <this file>
# Caddy compares hosts as they are written: one in capitals, which no browser sends, is not known.
`

function make(site: HostedSite, options: HostOptions): HostConfiguration {
  const mounts = mountsOf(site)
  const { tls, httpPort, httpsPort } = options
  const port = httpsPort === 443 ? '' : `:${httpsPort}`
  const bind = `bind ${options.listen.map((address) => address.replaceAll(/[[\]]/g, '')).join(' ')}`
  const snippets = [
    block('(place)', [
      pageHeaders(site),
      'header -Server',
      ...placeLines(mounts),
      ...unknownLines()
    ]),
    block('(pages)', pageLines(site, mounts, options)),
    block('(errors)', errorLines(site, options))
  ]
  const serve = ['import place', ...(tls === undefined ? plainLines() : []), 'import pages']
  const sites =
    tls === undefined
      ? [siteBlock(`http://:${httpPort}`, [bind], serve)]
      : [
          siteBlock(
            `http://:${httpPort}`,
            [bind],
            ['import place', `redir https://{host}${port}{uri} 301`]
          ),
          siteBlock(`https://:${httpsPort}`, [bind, `tls ${tls.certificate} ${tls.key}`], serve)
        ]
  const global = block('', ['auto_https disable_redirects']).trimStart()
  return {
    files: [
      {
        path: 'Caddyfile',
        content: `${[HEAD.trimEnd(), global, ...snippets, ...sites].join('\n')}\n`
      },
      ...mapFiles(mounts)
    ],
    next: `caddy validate --config ${options.out}/Caddyfile`,
    problems: [
      ...unsafeHeaders(site),
      ...(options.place.kind === 'folder'
        ? []
        : [{ code: 'host-needs-folder', target: 'Caddy' } as const]),
      ...(tls !== undefined && `${tls.certificate}${tls.key}`.includes('{host}')
        ? [{ code: 'host-certificate-for-each', target: 'Caddy' } as const]
        : [])
    ]
  }
}

function siteBlock(address: string, own: readonly string[], route: readonly string[]): string {
  return block(address, [...own, block('route', route), 'import errors'])
}

function unknownLines(): string[] {
  return ['@unknown vars {vars.top} ""', 'error @unknown 421']
}

/** Whoever speaks https in front of this says so. */
function plainLines(): string[] {
  return [
    '@plain header_regexp X-Forwarded-Proto (?i)^\\s*http\\s*(?:,|$)',
    'redir @plain https://{host}{uri} 301'
  ]
}

function pageLines(site: HostedSite, mounts: Mounts, options: HostOptions): string[] {
  const { place, languages } = options
  if (place.kind !== 'folder') return []
  return [
    '@method not method GET HEAD',
    'error @method 405',
    '# No file has such a name, or it is for no reader: compressed copies, names with a dot at the start.',
    '@odd vars_regexp address [^A-Za-z0-9._~/-]|//|\\.(?:br|gz)$',
    'error @odd 404',
    block('@dot', [
      'vars_regexp address /\\.',
      'not vars_regexp address ^(?:/[^./][^/]*)*/\\.well-known(?:/[^./][^/]*)*$'
    ]),
    'error @dot 404',
    '@file_as_folder vars_regexp path \\.[^/]+/$',
    'error @file_as_folder 404',
    block('vars', [`folder ${place.pages}/{vars.tenant}`, 'vary Accept-Encoding']),
    '# Style sheets and schemas stand beside the folders of tenants, for all of them.',
    ...sharedLines('_assets', place.shared, mounts),
    ...sharedLines('_schema', place.pages, mounts),
    'root * {vars.folder}',
    '# The address of a folder without its slash.',
    block('@folder', ['not path */', 'file {vars.path}/index.html']),
    block('map {uri} {with_slash}', [`~^([^?]*)(.*)$ "\${1}/\${2}"`]),
    'redir @folder {with_slash} 301',
    ...(languages ? languageLines(site) : []),
    ...fileHeaders(site),
    '# Caddy says it of compressed files only.',
    block('header', ['Vary {vars.vary}', 'defer']),
    'rewrite * {vars.path}',
    SERVER
  ]
}

const SERVER = block('file_server', ['precompressed br gzip', 'disable_canonical_uris']).trimEnd()

function sharedLines(name: string, folder: string, { sharedAt }: Mounts): string[] {
  const at = (matcher: string, pattern: string, more: readonly string[]) => [
    block(`@${matcher}`, [...more, `vars_regexp ${matcher} address ${pattern}`]),
    block(`vars @${matcher}`, [`folder ${folder}`, `path /{re.${matcher}.1}`])
  ]
  return [
    ...at(name, `^/(${name}/[^/]+)$`, []),
    ...(sharedAt.length === 0
      ? []
      : at(`beside${name}`, `^/.+/(${name}/[^/]+)$`, ['vars {is_shared} yes']))
  ]
}

function errorLines(site: HostedSite, { place }: HostOptions): string[] {
  const pages = place.kind === 'folder' ? place.pages : ''
  return [
    block('handle_errors', [
      block('route', [
        pageHeadersAgain(site),
        'header -Server',
        block('@own', [
          'expression {err.status_code} == 404',
          block('file', [`root ${pages}/{vars.tenant}`, 'try_files /404.html'])
        ]),
        block('handle @own', [
          block('route', [
            '# The page is sent as a whole, whatever the reader has of it.',
            'request_header -If-None-Match',
            'request_header -If-Modified-Since',
            'request_header -Range',
            'header Content-Type "text/html; charset=utf-8"',
            block('header', ['Vary Accept-Encoding', 'defer']),
            `root * ${pages}/{vars.tenant}`,
            'rewrite * /404.html',
            SERVER
          ])
        ]),
        '@method_error expression {err.status_code} == 405',
        'header @method_error Allow "GET, HEAD"',
        block('map {err.status_code} {words}', [
          ...Object.entries(WORDS).map(([status, words]) => `${status} ${quoted(words)}`),
          `default ${quoted(OTHER_WORDS)}`
        ]),
        'header Content-Type "text/plain; charset=utf-8"',
        'respond "{words}" {err.status_code}'
      ])
    ])
  ]
}
