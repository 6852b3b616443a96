import type { HostedTenant } from '../hosted-site.ts'
import type { Mounts } from '../mounts.ts'
import { mapOf } from './nginx-words.ts'

/** The mark of a host that has no tenant at its top. No id is like it. */
const NOBODY = '-'

/** A file of rows for a map. */
interface MapFile {
  readonly path: string
  readonly content: string
}

/** The rows of hosts and addresses, each map in a file of its own; `found` says what a row leads to. */
export function mapFiles(
  { hosts, deeper }: Mounts,
  found: (tenant: HostedTenant) => string
): MapFile[] {
  const top = hosts.map(([host, tenant]) => `${host} ${tenant ? found(tenant) : NOBODY};\n`)
  return [
    { path: 'hosts.map', content: top.join('') },
    ...deeper.map(({ depth, tenants }) => ({
      path: `hosts-${depth}.map`,
      content: tenants.map((tenant) => `${tenant.host}${tenant.base} ${found(tenant)};\n`).join('')
    }))
  ]
}

/** Room for the longest key, as nginx wants it: it refuses to start where one does not fit. */
export function mapSizes(tenants: readonly HostedTenant[]): string {
  const longest = tenants.reduce((most, { host, base }) => {
    return Math.max(most, host.length + base.length)
  }, 0)
  const bucket = 2 ** Math.ceil(Math.log2(Math.max(256, longest + 64)))
  const count = 2 ** Math.ceil(Math.log2(Math.max(2048, 2 * tenants.length)))
  return `map_hash_bucket_size ${bucket};\nmap_hash_max_size ${count};\n`
}

/** The variable that tells whether a host is known: `""` where it is not. */
export function hostVariable({ deeper }: Mounts): string {
  return deeper.length === 0 ? '$tenant' : '$tenant_0'
}

/**
 * Maps from host and address to `$tenant`, to `$path`, its part in the folder of the tenant, and to
 * `$file`, the file that is meant by it.
 */
export function placeMaps(mounts: Mounts): string {
  const { deeper, sharedAt } = mounts
  return [
    `# The tenant at the top of a host: "${NOBODY}" where there is none, "" where nobody knows the host.\n`,
    mapOf('$host', hostVariable(mounts), ['default "";', 'include hosts.map;']),
    mapOf('$uri', deeper.length === 0 ? '$path' : '$path_0', ['default $uri;']),
    ...deeper.toReversed().map(({ depth }, index, all) => {
      const name = index === all.length - 1 ? '' : `_${depth}`
      return deeperMaps(depth, all[index - 1]?.depth ?? 0, name)
    }),
    '# The file that is meant.\n',
    mapOf('$path', '$file', ['default $path;', `"~/$" "\${path}index.html";`]),
    ...(sharedAt.length === 0 ? [] : [sharedMaps(sharedAt)])
  ].join('')
}

/** A tenant under a path of so many names; `below` is the next depth, `name` ends the variables. */
function deeperMaps(depth: number, below: number, name: string): string {
  const names = `(?:/[^/]+){${depth}}`
  return [
    `# Tenants under a path of ${depth === 1 ? 'one name' : `${depth} names`}.\n`,
    mapOf('$uri', `$address_${depth}`, ['default "";', `"~^(${names})(?:/|$)" "$host$1/";`]),
    mapOf(`$address_${depth}`, `$own_${depth}`, ['default "";', `include hosts-${depth}.map;`]),
    mapOf('$uri', `$rest_${depth}`, ['default "";', `"~^${names}(/.*)$" $1;`]),
    mapOf(`$own_${depth}`, `$tenant${name}`, [`default $own_${depth};`, `"" $tenant_${below};`]),
    mapOf(`$own_${depth}`, `$path${name}`, [`default $rest_${depth};`, `"" $path_${below};`])
  ].join('')
}

function sharedMaps(sharedAt: readonly string[]): string {
  return [
    '# Where style sheets and schemas stand beside tenants under a path.\n',
    mapOf('$uri', '$shared_at', ['default "";', '"~^(/.+/)_(?:assets|schema)/" "$host$1";']),
    mapOf('$shared_at', '$is_shared', [
      'default "";',
      ...sharedAt.map((address) => `${address} 1;`)
    ])
  ].join('')
}
