import type { HostedTenant } from '../hosted-site.ts'
import type { Mounts } from '../mounts.ts'
import { block } from './caddy-words.ts'

/** The mark of a host that has no tenant at its top. No id is like it; "-" would mean nothing to Caddy. */
const NOBODY = '_'

/** The rows of hosts and addresses, each map in a file of its own. */
export function mapFiles({ hosts, deeper }: Mounts) {
  const row = ({ host, base, id }: HostedTenant) => `${host}${base} ${id}\n`
  const top = hosts.map(([host, tenant]) => `${host} ${tenant?.id ?? NOBODY}\n`)
  return [
    { path: 'hosts.caddy', content: top.join('') },
    ...deeper.map(({ depth, tenants }) => ({
      path: `hosts-${depth}.caddy`,
      content: tenants.map(row).join('')
    }))
  ]
}

/**
 * Finds the tenant, and the path in its folder. Caddy looks through a map each time that its result is
 * used, so it is kept in a variable.
 */
export function placeLines({ deeper, sharedAt }: Mounts): string[] {
  return [
    `# The tenant at the top of a host: "${NOBODY}" where there is none, nothing where nobody knows the host.`,
    block('map {host} {top}', ['import hosts.caddy', 'default ""']),
    'vars top {top}',
    'vars tenant {vars.top}',
    '# The path is kept: it changes when a file is looked for.',
    block('vars', ['address {path}', 'path {path}']),
    ...deeper.toReversed().flatMap(({ depth }) => {
      const names = `(?:/[^/]+){${depth}}`
      return [
        `# Tenants under a path of ${depth === 1 ? 'one name' : `${depth} names`}.`,
        block(`map {path} {at_${depth}}`, [`~^(${names})(?:/|$) "\${1}/"`, 'default ""']),
        block(`map {host}{at_${depth}} {found_${depth}}`, [
          `import hosts-${depth}.caddy`,
          'default ""'
        ]),
        block(`map {path} {rest_${depth}}`, [`~^${names}(/.*)$ "\${1}"`, 'default ""']),
        `vars own_${depth} {found_${depth}}`,
        `@own_${depth} not vars {vars.own_${depth}} ""`,
        block(`vars @own_${depth}`, [`tenant {vars.own_${depth}}`, `path {rest_${depth}}`])
      ]
    }),
    ...(sharedAt.length === 0
      ? []
      : [
          '# Where style sheets and schemas stand beside tenants under a path.',
          block('map {path} {shared_at}', [
            `~^(/.+/)_(?:assets|schema)/[^/]+$ "\${1}"`,
            'default ""'
          ]),
          block('map {host}{shared_at} {is_shared}', [
            ...sharedAt.map((address) => `${address} yes`),
            'default no'
          ])
        ])
  ]
}
