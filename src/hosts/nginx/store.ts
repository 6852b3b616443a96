import { treeName } from '../../release/layout.ts'
import type { FilesPlace } from '../host-target.ts'
import type { HostedSite } from '../hosted-site.ts'
import type { Mounts } from '../mounts.ts'
import { headerNames } from '../safe-headers.ts'
import { block, mapOf } from './nginx-words.ts'

type StorePlace = Extract<FilesPlace, { kind: 'store' }>

/** Headers of stores that say nothing to a reader. */
const OF_STORES = [
  'Set-Cookie',
  'Vary',
  'Expires',
  'x-amz-request-id',
  'x-amz-id-2',
  'x-amz-version-id',
  'x-amz-meta-sha256',
  'x-amz-server-side-encryption',
  'x-amz-storage-class',
  'x-amz-expiration',
  'x-amz-replication-status',
  'x-amz-tagging-count',
  'x-amz-checksum-crc32',
  'x-amz-checksum-crc64nvme',
  'x-amz-checksum-type',
  'x-rgw-object-type',
  'x-rgw-object-count',
  'x-rgw-bytes-used',
  'x-openstack-request-id',
  'x-trans-id',
  'x-timestamp'
]

/** The store, what is kept of it, and which of its objects is asked for. */
export function storeMaps(place: StorePlace, out: string, { sharedAt }: Mounts): string {
  const { protocol, hostname, port } = new URL(place.origin)
  const address = `${hostname}:${port || (protocol === 'https:' ? '443' : '80')}`
  const tree = (name: string) => `${place.path}t/${name}`
  return [
    '# The addresses of the store are looked up when nginx starts: reload it where they change.\n',
    `${block('upstream policy_pages_store', [`server ${address};`, 'keepalive 32;'])}\n`,
    '# Trees and style sheets are named by their content: what was fetched once stays right.\n',
    `proxy_cache_path ${out}/cache levels=1:2 keys_zone=policy_pages:10m inactive=30d max_size=2g use_temp_path=off;\n`,
    mapOf('$uri', '$object', [
      `default "${tree('$tenant')}$file";`,
      `"~^/(_assets/[^/]+)$" "${place.path}$1";`,
      `"~^/(_schema/[^/]+)$" "${tree(treeName(place.site))}/$1";`,
      ...(sharedAt.length === 0 ? [] : ['"~^/.+/_(?:assets|schema)/[^/]+$" $object_beside;'])
    ]),
    ...(sharedAt.length === 0
      ? []
      : [
          mapOf('"$is_shared$uri"', '$object_beside', [
            `default "${tree('$tenant')}$file";`,
            `"~^1/.+/(_assets/[^/]+)$" "${place.path}$1";`,
            `"~^1/.+/(_schema/[^/]+)$" "${tree(treeName(place.site))}/$1";`
          ])
        ]),
    '# Without a dot in its name it is the address of a folder.\n',
    mapOf('$tenant', '$not_found', [`default "${tree('$tenant')}/404.html";`]),
    mapOf('$uri', '$is_folder', ['default "";', '"~/[^/.]+$" 1;']),
    // A tenant's id may hold a dot, and stand at the end of its address.
    mapOf('$path', '$is_top', ['default $is_folder;', '"" 1;'])
  ].join('')
}

/** A store keeps files as they are: they are compressed on their way. */
export function compressedLines({ endings }: HostedSite): string[] {
  const types = endings.flatMap(({ contentType }) => {
    const [type = ''] = contentType.split(';')
    return /^text\/html$|pdf|png/.test(type) ? [] : [type]
  })
  return ['gzip on;', 'gzip_min_length 256;', `gzip_types ${[...new Set(types)].join(' ')};`]
}

/** How the store is asked, and what of its answers is passed on. */
export function storeLines(site: HostedSite, { origin }: StorePlace): string[] {
  const { protocol, host, hostname } = new URL(origin)
  const hidden = [...new Set([...headerNames(site), ...OF_STORES])]
  return [
    'proxy_http_version 1.1;',
    '# Nothing that a reader says goes to the store.',
    'proxy_pass_request_headers off;',
    `proxy_set_header Host ${host};`,
    'proxy_set_header Connection "";',
    'proxy_intercept_errors on;',
    'proxy_cache policy_pages;',
    'proxy_cache_key $object;',
    'proxy_cache_valid 200 30d;',
    'proxy_cache_valid 403 404 10s;',
    'proxy_cache_lock on;',
    'proxy_cache_use_stale error timeout updating http_500 http_502 http_503 http_504;',
    'proxy_ignore_headers Cache-Control Expires Set-Cookie Vary X-Accel-Expires;',
    ...hidden.map((name) => `proxy_hide_header ${name};`),
    ...(protocol === 'https:'
      ? [
          'proxy_ssl_server_name on;',
          `proxy_ssl_name ${hostname};`,
          'proxy_ssl_verify on;',
          'proxy_ssl_verify_depth 5;',
          'proxy_ssl_trusted_certificate /etc/ssl/certs/ca-certificates.crt;'
        ]
      : [])
  ]
}

/** Objects of the store. */
export function storeLocations(place: StorePlace): string[] {
  const scheme = new URL(place.origin).protocol
  return [
    block('location /', [
      'if ($is_top) { return 301 $uri/$is_args$args; }',
      `proxy_pass ${scheme}//policy_pages_store$object;`
    ]),
    block('location @not_found', [
      'recursive_error_pages on;',
      'error_page 403 404 =404 @words;',
      'proxy_cache_key $not_found;',
      `proxy_pass ${scheme}//policy_pages_store$not_found;`
    ])
  ]
}
