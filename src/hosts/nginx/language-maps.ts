import { commonest } from '../commonest.ts'
import type { HostedSite, HostedTenant } from '../hosted-site.ts'
import { choiceOf, LANGUAGE_PATTERNS } from '../language-pattern.ts'
import { mapOf } from './nginx-words.ts'

/**
 * Maps from the languages that a reader wants to `$choice`, the page of the tenant in the first one
 * that it has, such as `fr/cookies/`; empty but for a tenant's own address.
 */
export function languageMaps(
  { tenants }: HostedSite,
  rowOf: (tenant: HostedTenant) => string
): string {
  const choices = tenants.map((tenant) => ({ id: rowOf(tenant), choice: choiceOf(tenant) }))
  const rows = (worth: (choice: ReturnType<typeof choiceOf>) => string) => {
    const values = choices.map(({ id, choice }) => [id, worth(choice)] as const)
    const usual = commonest(values.map(([, value]) => value)) ?? ''
    return [
      `default "${usual}";`,
      '"-" "";',
      // Two tenants whose files are the same have one tree in a store.
      ...new Set(values.flatMap(([id, value]) => (value === usual ? [] : [`${id} "${value}";`])))
    ]
  }
  return [
    '# The languages of each tenant, and the policy that its own address shows.\n',
    mapOf(
      '$tenant',
      '$languages',
      rows((choice) => choice?.locales.join('.') ?? '')
    ),
    mapOf(
      '$tenant',
      '$policy',
      rows((choice) => choice?.policy ?? '')
    ),
    '# The language that the reader wants most: by quality in tenths, then by order.\n',
    mapOf('"$http_accept_language|$languages"', '$language', [
      'default "";',
      ...LANGUAGE_PATTERNS.map((pattern) => `"~*${pattern}" "$4";`)
    ]),
    mapOf('$path', '$wanted', ['default "";', '/ $language;']),
    mapOf('$path', '$vary_language', ['default "";', '/ "Accept-Language";'])
  ].join('')
}
