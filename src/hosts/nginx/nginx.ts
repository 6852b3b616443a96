import { treeName } from '../../release/layout.ts'
import type { HostConfiguration, HostOptions, HostTarget } from '../host-target.ts'
import type { HostedSite, HostedTenant } from '../hosted-site.ts'
import { mountsOf } from '../mounts.ts'
import { unsafeHeaders } from '../safe-headers.ts'
import { OTHER_WORDS, WORDS } from '../words.ts'
import { headerMaps } from './header-maps.ts'
import { languageMaps } from './language-maps.ts'
import { mapOf, quoted } from './nginx-words.ts'
import { mapFiles, mapSizes, placeMaps } from './place-maps.ts'
import { servers } from './servers.ts'
import { storeMaps } from './store.ts'

/** nginx 1.22 or newer, with the module that sends files which were compressed before. https://nginx.org */
export const NGINX: HostTarget = { name: 'nginx', make }

const MAIN = `# Written by "policy-pages hosts nginx". Check it:  nginx -t -c <this file>
# It needs the module brotli_static: libnginx-mod-http-brotli-static in Debian and Ubuntu.
load_module modules/ngx_http_brotli_static_module.so;
worker_processes auto;
worker_rlimit_nofile 16384;
events { worker_connections 4096; }
http { include policy-pages.conf; }
`

const HEAD = `# Written by "policy-pages hosts nginx", for the block "http" of nginx. Written anew, not edited.
# In a configuration of your own: put these files beside it, and write  include policy-pages.conf;
`

function make(site: HostedSite, options: HostOptions): HostConfiguration {
  const mounts = mountsOf(site)
  const content = [
    HEAD,
    mapSizes(site.tenants),
    placeMaps(mounts),
    requestMaps(options),
    ...(options.languages ? [languageMaps(site, rowOf(options))] : []),
    headerMaps(site),
    ...(options.place.kind === 'store' ? [storeMaps(options.place, options.out, mounts)] : []),
    servers(site, mounts, options)
  ]
  return {
    files: [
      { path: 'nginx.conf', content: MAIN },
      { path: 'policy-pages.conf', content: content.join('\n') },
      ...mapFiles(mounts, rowOf(options))
    ],
    next: `nginx -t -c ${options.out}/nginx.conf`,
    problems: unsafeHeaders(site)
  }
}

/** What a host leads to: the folder of the tenant, or in a store its tree. */
function rowOf({ place }: HostOptions): (tenant: HostedTenant) => string {
  return place.kind === 'folder' ? ({ id }) => id : ({ tree }) => treeName(tree)
}

/** What is asked for in the wrong way, and what is said of it. */
function requestMaps({ tls }: HostOptions): string {
  return [
    '# No file has such a name, or it is for no reader: compressed copies, names with a dot at the start.\n',
    mapOf('$uri', '$is_hidden', [
      'default "";',
      '"~[^A-Za-z0-9._~/-]" 1;',
      '"~/[.](?!well-known/)" 1;',
      '"~[.](?:br|gz)$" 1;'
    ]),
    mapOf('$status', '$words', [
      `default ${quoted(OTHER_WORDS)};`,
      ...Object.entries(WORDS).map(([status, words]) => `${status} ${quoted(words)};`)
    ]),
    ...(tls === undefined
      ? [
          '# Whoever speaks https in front of this says so.\n',
          mapOf('$http_x_forwarded_proto', '$is_plain', [
            'default "";',
            '"~*^\\s*http\\s*(?:,|$)" 1;'
          ])
        ]
      : []),
    ...(tls?.certificate.includes('{host}') || tls?.key.includes('{host}')
      ? [
          '# The name that a browser asks for may be anything: only a host becomes a part of a path.\n',
          mapOf('$ssl_server_name', '$host_of_certificate', [
            'default "";',
            '"~^([a-z0-9-]+(?:[.][a-z0-9-]+)+)$" $1;'
          ])
        ]
      : [])
  ].join('')
}
