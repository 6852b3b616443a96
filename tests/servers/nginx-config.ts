import type { Headers } from '../../src/project/headers.ts'

/** What the manifest of a build says, as far as a host needs it. */
export interface HostManifest {
  readonly headers: Readonly<Record<string, Headers>>
  readonly files: readonly {
    readonly path: string
    readonly contentType: string
    readonly headers: string
  }[]
  readonly tenants: readonly { readonly id: string }[]
}

/** Where a server runs, and what it serves. */
interface Place {
  /** The built pages. */
  readonly site: string
  /** A folder of the server's own, with `key.pem` and `certificate.pem`. */
  readonly own: string
  readonly port: number
  /** The user who may read both, where the server is started by root. */
  readonly user: string | undefined
  /** The tenant at `localhost` itself. */
  readonly main: string
}

/**
 * A configuration of nginx that serves each tenant at `<id>.localhost`, made of the manifest alone. All
 * headers stand at the level of the server: one in a location would drop the others.
 */
export function nginxConfig(manifest: HostManifest, place: Place): string {
  const names = [...new Set(Object.values(manifest.headers).flatMap(Object.keys))]
  const kinds = manifest.files.map(({ path, headers }) => `    "/${path}" ${headers};`)
  const types = new Map(
    manifest.files.map(({ path, contentType }) => [endingOf(path), contentType])
  )
  return `${place.user === undefined ? '' : `user ${place.user};\n`}daemon off;
worker_processes 1;
pid ${place.own}/nginx.pid;
error_log stderr;
events {}
http {
  access_log off;
  server_tokens off;
  client_body_temp_path ${place.own}/body;
  proxy_temp_path ${place.own}/proxy;
  fastcgi_temp_path ${place.own}/fastcgi;
  uwsgi_temp_path ${place.own}/uwsgi;
  scgi_temp_path ${place.own}/scgi;
  map_hash_bucket_size 256;
  types {
${[...types].map(([ending, type]) => `    "${type}" ${ending};`).join('\n')}
  }
  map $host $tenant {
    localhost /${place.main};
${manifest.tenants.map(({ id }) => `    ${id}.localhost /${id};`).join('\n')}
  }
  map $uri $folder {
    ~^/_ "";
    default $tenant;
  }
  map $folder$uri $kind {
${kinds.join('\n')}
  }
${names.map((name) => headerMap(name, manifest.headers)).join('\n')}
  server {
    listen 127.0.0.1:${place.port} ssl http2;
    ssl_certificate ${place.own}/certificate.pem;
    ssl_certificate_key ${place.own}/key.pem;
    root ${place.site}$folder;
    index index.html;
    error_page 404 /404.html;
    error_page 497 =301 https://$host:$server_port$request_uri;
    absolute_redirect off;
${names.map((name) => `    add_header ${name} $${variableOf(name)} always;`).join('\n')}
  }
}
`
}

/** The value of one header for each kind of file; nginx does not send an empty one. */
function headerMap(name: string, sets: HostManifest['headers']): string {
  const values = Object.entries(sets).map(([kind, headers]) => {
    return `    ${kind} "${headers[name] ?? ''}";`
  })
  return `  map $kind $${variableOf(name)} {\n${values.join('\n')}\n  }`
}

function variableOf(header: string): string {
  return `h_${header.toLowerCase().replaceAll('-', '_')}`
}

function endingOf(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1)
}
