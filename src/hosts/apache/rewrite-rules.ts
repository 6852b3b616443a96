import type { HostOptions } from '../host-target.ts'
import type { HostedSite } from '../hosted-site.ts'
import { LANGUAGE_PATTERNS } from '../language-pattern.ts'
import { languageSets } from '../language-sets.ts'
import type { Mounts } from '../mounts.ts'

/** The mark of a host that has no tenant at its top. No id is like it. */
export const NOBODY = '_'

/** A rule that applies when all conditions do, in the order in which Apache reads them. */
function rule(target: string, flags: string, ...conditions: readonly string[]): string {
  const lines = conditions.map((condition) => `RewriteCond ${condition}\n`)
  return `${lines.join('')}RewriteRule ^ ${target} [${flags}]`
}

/** Sets variables of the request. */
function set(values: Readonly<Record<string, string>>, ...conditions: readonly string[]): string {
  const flags = Object.entries(values).map(([name, value]) => `E=${name}:${value}`)
  return rule('-', flags.join(','), ...conditions)
}

/** Finds the tenant, and the path in its folder, for the address that a reader asked for. */
export function placeRules({ deeper }: Mounts): string[] {
  return [
    '# An answer that is an error is looked for under another address; this is the one that was asked for.',
    set({ ADDRESS: '%{REQUEST_URI}', KIND: 'page' }),
    set(
      { ADDRESS: '%{ENV:REDIRECT_ADDRESS}' },
      '%{ENV:REDIRECT_STATUS} =404',
      '%{ENV:REDIRECT_ADDRESS} "^/"'
    ),
    `# The tenant at the top of a host: "${NOBODY}" where there is none, nothing where nobody knows the host.`,
    set({ TOP: `\${hosts:%{SERVER_NAME}}` }),
    set({ TENANT: '%{ENV:TOP}', PATH: '%{ENV:ADDRESS}' }),
    ...deeper.toReversed().map(({ depth }) => {
      const names = `(?:/[^/]+){${depth}}`
      return [
        `# Tenants under a path of ${depth === 1 ? 'one name' : `${depth} names`}.`,
        set({ AT: '%{SERVER_NAME}%1/', REST: '%2' }, `%{ENV:ADDRESS} "^(${names})(/.*)?$"`),
        set(
          { TENANT: '%1', PATH: '%{ENV:REST}' },
          `%{ENV:ADDRESS} "^${names}(?:/|$)"`,
          `\${hosts:%{ENV:AT}} "^(.+)$"`
        )
      ].join('\n')
    })
  ]
}

/** What is refused, and who is led elsewhere. */
export function refusals({ tls, httpsPort, out }: HostOptions): string[] {
  const port = httpsPort === 443 ? '' : `:${httpsPort}`
  return [
    rule('-', 'R=421,L', '%{ENV:TOP} =""'),
    ...(tls === undefined
      ? [
          '# Whoever speaks https in front of this says so.',
          rule(
            `https://%{SERVER_NAME}${port}%{REQUEST_URI}`,
            'R=301,L,NE',
            '%{HTTP:X-Forwarded-Proto} "^\\s*http\\s*(?:,|$)" [NC,NV]'
          )
        ]
      : []),
    rule(`${out}/405.txt`, 'L', '%{ENV:REDIRECT_STATUS} =405'),
    rule('-', 'R=405,L', '%{REQUEST_METHOD} "!^(?:GET|HEAD)$"'),
    '# No file has such a name, or it is for no reader: compressed copies, names with a dot at the start.',
    rule(
      '-',
      'R=404,L',
      '%{ENV:REDIRECT_STATUS} !=404',
      '%{REQUEST_URI} "[^A-Za-z0-9._~/-]|/[.](?!well-known/)|[.](?:br|gz)$"'
    )
  ]
}

/** Leads from a tenant's own address to the language that the reader wants most. */
export function languageRules({ tenants }: HostedSite): string[] {
  const { usual, usualPolicy } = languageSets(tenants)
  return [
    '# The languages of each tenant, and the one that the reader wants most: by quality in tenths, then by order.',
    set({ HOME: '1' }, '%{ENV:PATH} =/'),
    set(
      {
        LANGUAGES: `\${languages:%{ENV:TENANT}|${usual || '-'}}`,
        POLICY: `\${policies:%{ENV:TENANT}|${usualPolicy}}`
      },
      '%{ENV:HOME} =1'
    ),
    ...LANGUAGE_PATTERNS.map((pattern) =>
      rule(
        '%{ENV:ADDRESS}%4/%{ENV:POLICY}/',
        'R=302,L,E=KIND:choice',
        '%{ENV:HOME} =1',
        `"%{HTTP:Accept-Language}|%{ENV:LANGUAGES}" "${pattern}" [NC,NV]`
      )
    )
  ]
}

/**
 * Finds the file, and its compressed copy. The last rule starts with a folder and not with a variable:
 * Apache takes only that for a file. https://httpd.apache.org/docs/2.4/rewrite/flags.html#flag_unsafe_prefix_stat
 */
export function fileRules(site: HostedSite, mounts: Mounts, { place, out }: HostOptions): string[] {
  if (place.kind !== 'folder') return []
  const { pages, shared } = place
  const isError = '%{ENV:REDIRECT_STATUS} =404'
  const isNoError = '%{ENV:REDIRECT_STATUS} !=404'
  return [
    set({ FOLDER: pages, FILE: '%{ENV:TENANT}%{ENV:PATH}' }),
    set({ FILE: '%{ENV:FILE}index.html' }, '%{ENV:PATH} "/$"'),
    '# Style sheets and schemas stand beside the folders of tenants, for all of them.',
    ...sharedRules('_assets', shared, mounts),
    ...sharedRules('_schema', pages, mounts),
    '# The page of the tenant for what is not there.',
    set({ FOLDER: pages, FILE: '%{ENV:TENANT}/404.html' }, isError),
    rule(`${out}/404.txt`, 'L', isError, `${FOUND} !-f`),
    '# The address of a folder without its slash.',
    rule('%{ENV:ADDRESS}/', 'R=301,L', isNoError, '%{ENV:PATH} "!/$"', `${FOUND}/index.html -f`),
    rule('-', 'R=404,L', `${FOUND} !-f`),
    ...site.endings.map(({ ending, headers }) =>
      set({ KIND: headers }, isNoError, `%{ENV:FILE} "[.]${ending}$"`)
    ),
    set({ KIND: 'asset' }, isNoError, '%{ENV:FILE} "^_assets/"'),
    '# A compressed copy, where the reader takes it.',
    ...copyRules('gzip', '.gz'),
    ...copyRules('br', '.br'),
    rule(`${shared}/%{ENV:FILE}%{ENV:COPY}`, 'L', `%{ENV:FOLDER} =${shared}`),
    rule(`${pages}/%{ENV:FILE}%{ENV:COPY}`, 'L')
  ]
}

const FOUND = '%{ENV:FOLDER}/%{ENV:FILE}'

function copyRules(encoding: string, ending: string): string[] {
  const accepted = `(?:^|,)\\s*${encoding}\\s*(?:;\\s*q=(?:1|0[.]0*[1-9])|,|$)`
  return [
    set({ COPY: ending }, `%{HTTP:Accept-Encoding} "${accepted}" [NC,NV]`, `${FOUND}${ending} -f`)
  ]
}

function sharedRules(name: string, folder: string, { sharedAt }: Mounts): string[] {
  const file = (...conditions: readonly string[]) =>
    set({ FOLDER: folder, FILE: '%1' }, ...conditions)
  return [
    file(`%{ENV:ADDRESS} "^/(${name}/[^/]+)$"`),
    ...(sharedAt.length === 0
      ? []
      : [
          set({ AT: '%{SERVER_NAME}%1' }, `%{ENV:ADDRESS} "^(/.+/)${name}/[^/]+$"`),
          file(`${MAP_SHARED} =1`, `%{ENV:ADDRESS} "^/.+/(${name}/[^/]+)$"`)
        ])
  ]
}

const MAP_SHARED = `\${shared:%{ENV:AT}}`
