import type { FilesPlace, HostOptions } from '../host-target.ts'
import type { HostedSite } from '../hosted-site.ts'
import type { Mounts } from '../mounts.ts'
import { headerLines } from './header-maps.ts'
import { block, quoted } from './nginx-words.ts'
import { hostVariable } from './place-maps.ts'
import { compressedLines, storeLines, storeLocations } from './store.ts'

/** The servers: one for pages and, where nginx speaks https itself, one that leads there. */
export function servers(site: HostedSite, mounts: Mounts, options: HostOptions): string {
  const { tls, httpPort, httpsPort, languages } = options
  const unknown = `if (${hostVariable(mounts)} = "") { return 421; }`
  const common = [
    'server_name _;',
    'server_tokens off;',
    ...headerLines(site, languages),
    'error_page 405 421 500 502 503 504 @words;'
  ]
  const port = httpsPort === 443 ? '' : `:${httpsPort}`
  const pages = [
    ...listenLines(options, tls === undefined ? httpPort : httpsPort, tls !== undefined),
    ...(tls === undefined ? [] : tlsLines(tls, port)),
    ...common,
    // A store may say of a file that is missing that nobody may read it.
    'error_page 403 404 =404 @not_found;',
    'absolute_redirect off;',
    ...fileLines(site, options.place),
    '',
    unknown,
    ...(tls === undefined
      ? [`if ($is_plain) { return 301 https://$host${port}$request_uri; }`]
      : []),
    'if ($request_method !~ "^(?:GET|HEAD)$") { return 405; }',
    'if ($is_hidden) { return 404; }',
    ...(languages ? ['if ($wanted) { return 302 $uri$wanted/$policy/$is_args$args; }'] : []),
    '',
    ...(options.place.kind === 'folder'
      ? folderLocations(options.place, mounts)
      : storeLocations(options.place)),
    words()
  ]
  const redirect = [
    ...listenLines(options, httpPort, false),
    ...common,
    '',
    unknown,
    block('location /', [`return 301 https://$host${port}$request_uri;`]),
    words()
  ]
  return [
    ...(tls === undefined ? [] : [block('server', redirect), '']),
    block('server', pages),
    ''
  ].join('\n')
}

function listenLines(options: HostOptions, port: number, isTls: boolean): string[] {
  return options.listen.map(
    (address) => `listen ${address}:${port} default_server${isTls ? ' ssl http2' : ''};`
  )
}

function tlsLines(tls: NonNullable<HostOptions['tls']>, port: string): string[] {
  const file = (path: string) => quoted(path.replaceAll('{host}', '$host_of_certificate'))
  return [
    `ssl_certificate ${file(tls.certificate)};`,
    `ssl_certificate_key ${file(tls.key)};`,
    'ssl_protocols TLSv1.2 TLSv1.3;',
    'ssl_session_cache shared:policy_pages:10m;',
    `error_page 497 =301 https://$host${port}$request_uri;`
  ]
}

function fileLines(site: HostedSite, place: FilesPlace): string[] {
  const { endings } = site
  return [
    ...(place.kind === 'folder' ? [`root ${quoted(`${place.pages}/$tenant`)};`] : []),
    block(
      'types',
      endings.map(({ ending, contentType }) => `${quoted(contentType)} ${ending};`)
    ),
    'default_type application/octet-stream;',
    ...(place.kind === 'folder'
      ? ['sendfile on;', 'gzip off;', 'gzip_static on;', 'brotli_static on;']
      : [...compressedLines(site), ...storeLines(site, place)]),
    'gzip_vary on;',
    '# Also for those who ask through a proxy, or in the old way.',
    'gzip_proxied any;',
    'gzip_http_version 1.0;'
  ]
}

/** Files on the disk. Style sheets and schemas stand beside the folders of tenants, for all of them. */
function folderLocations(
  place: Extract<FilesPlace, { kind: 'folder' }>,
  { sharedAt }: Mounts
): string[] {
  const roots = [
    ['_assets', place.shared],
    ['_schema', place.pages]
  ] as const
  return [
    ...roots.flatMap(([name, root]) => [
      block(`location ^~ /${name}/`, [`root ${quoted(root)};`, 'try_files $uri =404;']),
      ...(sharedAt.length === 0
        ? []
        : [
            block(`location ~ "^/.+(?<beside>/${name}/[^/]+)$"`, [
              'if ($is_shared = "") { return 404; }',
              `root ${quoted(root)};`,
              'try_files $beside =404;'
            ])
          ])
    ]),
    block('location /', ['try_files $file @folder;']),
    '# The address of a folder without its slash.',
    block('location @folder', [
      'if (-f $document_root$path/index.html) { return 301 $uri/$is_args$args; }',
      'return 404;'
    ]),
    block('location @not_found', ['try_files /404.html @words;'])
  ]
}

/** What is said where no tenant has a page for it. */
function words(): string {
  return block('location @words', [
    'types { }',
    'default_type "text/plain; charset=utf-8";',
    'return 200 "$words\\n";'
  ])
}
