import type { Headers } from '../../project/headers.ts'
import { commonest } from '../commonest.ts'
import type { HostedSite } from '../hosted-site.ts'
import { headerNames } from '../safe-headers.ts'
import { mapOf, quoted, variableOf } from './nginx-words.ts'

/** A redirect to a language: a page that nobody may keep. */
const CHOICE = 'choice'

/**
 * Maps from a file and the status of its answer to each header. Everything that is no file has the
 * headers of a page. nginx sends no header whose value is empty.
 */
export function headerMaps(site: HostedSite): string {
  const { headers, endings } = site
  const sets: Readonly<Record<string, Headers>> = {
    ...headers,
    [CHOICE]: { ...headers.page, 'Cache-Control': 'no-cache' }
  }
  const kinds = endings.flatMap(({ ending, headers: kind }) => [`"~[.]${ending}$" ${kind};`])
  return [
    '# Which headers a file is sent with: those of its kind, whatever the answer is.\n',
    mapOf('$uri', '$kind_of_file', [
      'default page;',
      '"~/_assets/[^/]+$" asset;',
      ...kinds,
      '"~[.][^./]+$" text;'
    ]),
    mapOf('$status', '$kind', [
      'default $kind_of_file;',
      '302 choice;',
      '304 $kind_of_file;',
      '"~^[345]" page;'
    ]),
    ...headerNames(site).map((name) => mapOf('$kind', variableOf(name), valueRows(sets, name))),
    mapOf('$status', '$send_allow', ['default "";', '405 "GET, HEAD";'])
  ].join('')
}

/** The value of a header for each kind that has not the usual one. */
function valueRows(sets: Readonly<Record<string, Headers>>, name: string): string[] {
  const values = Object.entries(sets).map(([kind, set]) => [kind, set[name] ?? ''] as const)
  const usual = commonest(values.map(([, value]) => value)) ?? ''
  const others = values.filter(([, value]) => value !== usual)
  return [
    `default ${quoted(usual)};`,
    ...others.map(([kind, value]) => `${kind} ${quoted(value)};`)
  ]
}

/** Every header, at the level of a server: one in a location would drop all others. */
export function headerLines(site: HostedSite, hasLanguages: boolean): string[] {
  return [
    ...headerNames(site).map((name) => `add_header ${name} ${variableOf(name)} always;`),
    'add_header Allow $send_allow always;',
    ...(hasLanguages ? ['add_header Vary $vary_language always;'] : [])
  ]
}
