import type { HostedSite } from '../hosted-site.ts'
import { LANGUAGE_QUALITIES } from '../language-pattern.ts'
import { languageSets, primaryLanguages, tagPatterns } from '../language-sets.ts'
import { block, quoted } from './caddy-words.ts'

/**
 * Leads from a tenant's own address to the language that the reader wants most. Caddy's patterns cannot
 * refer to what they have found, so each set of languages has patterns of its own.
 */
export function languageLines({ tenants }: HostedSite): string[] {
  const { sets, usual, others, usualPolicy, otherPolicies } = languageSets(tenants)
  const tags = sets.flatMap((set) => {
    const tag = `((?:${primaryLanguages(set).join('|')})(?:-[a-z0-9]{1,8})*)`
    return LANGUAGE_QUALITIES.map(
      (quality) => `~(?i)^${literal(set)}\\|(?:[^,|]*,){0,9}?\\s*${tag}\\s*${quality}(?:,.*)?$`
    )
  })
  const locales = sets.flatMap((set) =>
    tagPatterns(set).map(
      ([pattern, locale]) => [`~(?i)^${literal(set)}\\|${pattern}$`, locale] as const
    )
  )
  return [
    '@home vars {vars.path} /',
    'vars @home vary "Accept-Encoding, Accept-Language"',
    block('handle @home', [
      block('route', [
        block('map {vars.tenant} {languages} {policy}', [
          ...mergedRows(others, otherPolicies, usual, usualPolicy),
          `default ${quoted(usual)} ${quoted(usualPolicy)}`
        ]),
        'vars languages {languages}',
        block('map "{vars.languages}|{header.Accept-Language}" {tag}', [
          ...tags.map((pattern) => `${quoted(pattern)} "\${1}"`),
          'default ""'
        ]),
        'vars tag {tag}',
        block('map "{vars.languages}|{vars.tag}" {language}', [
          ...locales.map(([pattern, locale]) => `${quoted(pattern)} ${locale}`),
          'default ""'
        ]),
        '@wanted not vars {language} ""',
        block('map {query} {and_query}', ['"" ""', 'default "?{query}"']),
        block('handle @wanted', [
          block('route', [
            'header Cache-Control no-cache',
            'header Vary Accept-Language',
            'redir {path}{language}/{policy}/{and_query} 302'
          ])
        ])
      ])
    ])
  ]
}

function mergedRows(
  others: readonly (readonly [string, string])[],
  otherPolicies: readonly (readonly [string, string])[],
  usual: string,
  usualPolicy: string
): string[] {
  const sets = new Map(others)
  const policies = new Map(otherPolicies)
  return [...new Set([...sets.keys(), ...policies.keys()])].map(
    (id) => `${id} ${quoted(sets.get(id) ?? usual)} ${quoted(policies.get(id) ?? usualPolicy)}`
  )
}

/** A set of languages in a pattern. */
function literal(set: string): string {
  return set.replaceAll('.', '\\.')
}
